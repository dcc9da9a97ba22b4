using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>No name server could be reached.</summary>
    public static readonly Finding Unreachable = new("dns.lookup.unreachable", Severity.Error)
    {
        Title = "No name server can be reached",
        Cause = "There is no network, no route to the servers, or nothing listens at their port: {detail}.",
        Fix = "Connect to the network, and see that {servers} are the right servers and run.",
        Source = SourceReference.Rfc(1035, "7"),
    };
}
