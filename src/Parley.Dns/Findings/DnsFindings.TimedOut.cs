using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>No name server answered in time.</summary>
    public static readonly Finding TimedOut = new("dns.lookup.timed-out", Severity.Error)
    {
        Title = "No name server answered for {name}",
        Cause = "The servers are down, too slow, or a firewall drops the queries or their answers (UDP and TCP port 53).",
        Fix = "See that 'dig @SERVER {name} {type}' answers for each of {servers}; open UDP and TCP to their port, or "
            + "name other servers.",
        Source = SourceReference.Rfc(1035, "4.2.1"),
    };
}
