using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>The target of an SRV record has no address.</summary>
    public static readonly Finding TargetWithoutAddress = new("dns.srv.target-without-address", Severity.Error)
    {
        Title = "The host {target} of {record} has no address",
        Cause = "The host was renamed or removed and its SRV record was left, the record is mistyped, or the address is "
            + "published only in another view of DNS.",
        Fix = "Publish an A or AAAA record of {target}, or let {record} name the right host.",
        Source = SourceReference.Rfc(2782, "Target"),
    };
}
