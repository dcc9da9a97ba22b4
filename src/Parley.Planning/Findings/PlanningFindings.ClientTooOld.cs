using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>Several domains with an old client.</summary>
    public static readonly Finding ClientTooOld = new("planning.users.client-too-old", Severity.Error)
    {
        Title = "Clients of version {version} are too old for several domains",
        Cause = "Users of the plan have addresses in several domains, which every client on every platform must know "
            + "before the first address changes: {least} or later.",
        Fix = "Bring all clients to {least} or later first.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "IM Address Scheme"),
    };
}
