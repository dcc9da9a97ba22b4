using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>Most requests of a cluster have a name that this one lacks.</summary>
    public static readonly Finding NameMissing = new("issuance.cluster.name-missing", Severity.Warning)
    {
        Title = "{first} lacks the name {name}",
        Cause = "{holders} of {count} requests ask for {name}, this one does not: "
            + "users who are sent to this node are asked whether they trust it.",
        Fix = "Make this request again with {name}, or leave it out where it is not needed.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Identifier Fields"),
    };
}
