using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>Voicemail still has the certificate of its installation.</summary>
sealed class SelfSigned() : LabFault(
    "self-signed",
    "Voicemail still has the certificate of its installation",
    "The server signed its certificate itself when it was installed, and nobody replaced it. Users are "
    + "asked, and learn to say yes.",
    CertificateRules.SelfSigned)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Present("cuc1", new LabCertificatePlan(blueprint.CertificateOf("cuc1").Template));
}
