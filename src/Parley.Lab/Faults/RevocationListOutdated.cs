using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The authorities' revocation lists were not renewed.</summary>
sealed class RevocationListOutdated() : LabFault(
    "revocation-list-outdated",
    "The revocation lists of the authorities were not renewed",
    "The job that publishes them stopped two weeks ago. Clients that insist on a list refuse every server, all at once.",
    CertificateRules.RevocationStale)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.Publication.ListsStartIn = TimeSpan.FromDays(-14);
        blueprint.Publication.ListsEndIn = TimeSpan.FromDays(-7);
    }
}
