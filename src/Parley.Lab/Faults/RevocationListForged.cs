using Parley.Certificates.Rules;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The revocation lists are signed by somebody else.</summary>
sealed class RevocationListForged() : LabFault(
    "revocation-list-forged",
    "The revocation lists are signed by somebody else",
    "A copy of another authority was put where the lists belong. Its signature does not fit.",
    CertificateRules.RevocationUnusable)
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.Publication.ListsAreForged = true;
}
