using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>A request asks for the name of another node.</summary>
    public static readonly Finding NameOfOther = new("issuance.cluster.name-of-other", Severity.Warning)
    {
        Title = "{first} asks for {name}, the node of {second}",
        Cause = "The name of one node stands in the request of another: it was copied, or two ways of signing were mixed.",
        Fix = "Leave {name} out of {first}; or make one multi-server request for all nodes instead.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Certificate Signing Request Formats and Requirements"),
    };
}
