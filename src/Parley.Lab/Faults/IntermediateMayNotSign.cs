using System.Security.Cryptography.X509Certificates;
using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The key usage of the issuing authority does not allow it to sign.</summary>
sealed class IntermediateMayNotSign() : LabFault(
    "intermediate-may-not-sign",
    "The key usage of the issuing authority does not allow it to sign",
    "Its certificate was made with the template of a server, and basic constraints added by hand.",
    CertificateRules.WrongKeyUsage)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Issuing.Template = blueprint.Issuing.Template with { KeyUsage = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.CrlSign };
}
