using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>Nobody can fetch the revocation lists.</summary>
sealed class RevocationServerUnreachable() : LabFault(
    "revocation-server-unreachable",
    "The web server with the revocation lists is down",
    "The certificates name a web server that was switched off. Clients that insist on a list refuse every server, and do "
    + "not tell their users why.",
    CertificateRules.RevocationUnreachable)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Publication.Behavior = LabServerBehavior.Refuses;
    }
}
