using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>The target of an SRV record has no address.</summary>
    public static readonly Finding TargetWithoutAddress = new("dns.srv.target-without-address", Severity.Error)
    {
        Title = "The host {target} of {record} has no address",
        Cause = "{reason}",
        Fix = "Publish '{owner}. IN A ADDRESS' (or AAAA), or let the record name the right host: '{record}. IN SRV {priority} "
            + "{weight} {port} {host}.' with the last dot.",
        Source = SourceReference.Rfc(2782, "Target"),
    };
}
