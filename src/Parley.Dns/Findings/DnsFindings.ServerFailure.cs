using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>The name servers could not find out.</summary>
    public static readonly Finding ServerFailure = new("dns.lookup.server-failure", Severity.Error)
    {
        Title = "The name servers failed to look {name} up",
        Cause = "The servers of the zone are down or misconfigured, the zone's signatures do not verify (DNSSEC), or the "
            + "resolver itself is in trouble: {detail}.",
        Fix = "Ask the zone's own servers for {name} {type}, verify the zone's signatures ('delv {name} {type}'), and "
            + "read the resolver's log.",
        Source = SourceReference.Rfc(1035, "4.1.1"),
    };
}
