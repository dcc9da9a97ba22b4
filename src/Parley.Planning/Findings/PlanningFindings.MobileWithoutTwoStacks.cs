using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>IPv6 alone on phones.</summary>
    public static readonly Finding MobileWithoutTwoStacks = new("planning.ipv6.mobile", Severity.Error)
    {
        Title = "Mobile clients must speak two stacks",
        Cause = "The plan has clients on phones or tablets with IPv6 only; IPv6 alone is for desktop clients on own servers.",
        Fix = "Write network.clients: two-stacks.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "IPv6 Requirements"),
    };
}
