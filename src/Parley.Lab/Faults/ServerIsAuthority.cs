using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The certificate of voicemail is one of an authority.</summary>
sealed class ServerIsAuthority() : LabFault(
    "server-is-authority",
    "The certificate of voicemail is one of an authority",
    "It was made with the template for subordinate authorities. Every client connects, and whoever breaks into the server can "
    + "certify any name.",
    CertificateRules.LeafIsAuthority)
{
    public override void Apply(LabBlueprint blueprint)
    {
        // The authority above may have others below it, else the path would be too long as well.
        blueprint.Issuing.Template = blueprint.Issuing.Template with { PathLength = null };
        blueprint.Reissue("cuc1", template => template with
        {
            IsAuthority = true,
            KeyUsage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyCertSign,
        });
    }
}
