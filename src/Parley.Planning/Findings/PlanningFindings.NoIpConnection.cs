using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>Client, server and parameter exclude each other.</summary>
    public static readonly Finding NoIpConnection = new("planning.ipv6.no-connection", Severity.Error)
    {
        Title = "Clients ({clients}) and servers ({servers}) have no version of IP in common",
        Cause = "With IP_Mode {mode} no connection comes about between such clients and servers.",
        Fix = "Give both sides one version of IP in common, and IP_Mode a value that allows it: "
            + "two-stacks, unless something speaks against it.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "IPv6 Requirements"),
    };
}
