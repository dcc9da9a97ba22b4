using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>IPv6 alone, with the cloud.</summary>
    public static readonly Finding CloudWithoutIpv6 = new("planning.ipv6.cloud", Severity.Warning)
    {
        Title = "The cloud's messenger speaks no IPv6",
        Cause = "Clients, servers or IP_Mode are IPv6 only, and the messenger is not supported there.",
        Fix = "Provide NAT64 and DNS64, or let clients speak two stacks.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "IPv6 Requirements"),
    };
}
