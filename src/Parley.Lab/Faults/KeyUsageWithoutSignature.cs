using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The key of the photo server may agree on keys and not sign.</summary>
sealed class KeyUsageWithoutSignature() : LabFault(
    "key-usage-without-signature",
    "The key of the photo server may agree on keys and not sign",
    "The template is one for encryption. Handshakes of today need a signature.",
    CertificateRules.WrongKeyUsage)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Reissue("photos", template => template with { KeyUsage = X509KeyUsageFlags.CrlSign });
    }
}
