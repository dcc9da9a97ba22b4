using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>IPv6 alone, with an edge.</summary>
    public static readonly Finding EdgeWithoutIpv6 = new("planning.ipv6.edge", Severity.Error)
    {
        Title = "The edge speaks no IPv6",
        Cause = "Clients, servers or IP_Mode are IPv6 only, and the edge has IPv4 only: users outside reach nothing, "
            + "and calls through the edge do not come about.",
        Fix = "Let servers and clients speak two stacks where users come through the edge.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "IPv6 Requirements"),
    };
}
