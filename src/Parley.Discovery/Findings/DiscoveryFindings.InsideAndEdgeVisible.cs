using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>The records of the inside and of the edge are visible in one place.</summary>
    public static readonly Finding InsideAndEdgeVisible = new("discovery.records.inside-and-edge-visible", Severity.Note)
    {
        Title = "{inside} and {edge} are visible from the same place",
        Cause = "One set of name servers serves inside and outside. A client that sees both takes itself to be inside; "
            + "from outside it would then not get through.",
        Fix = "Where users work from outside, answer {inside} only to inside clients (split DNS, or a pinpoint zone "
            + "for that one name), and check from outside that it is gone.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Single Domain, Not Split-Brain"),
    };
}
