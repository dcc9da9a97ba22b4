using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The revocation lists are dated tomorrow.</summary>
sealed class RevocationListFromFuture() : LabFault(
    "revocation-list-from-future",
    "The revocation lists are dated tomorrow",
    "The clock of the authority runs ahead. Clients do not take a list that is not made yet.",
    CertificateRules.RevocationNotYetValid)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Publication.ListsStartIn = TimeSpan.FromDays(1);
}
