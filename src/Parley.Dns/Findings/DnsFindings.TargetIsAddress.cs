using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>The target of an SRV record is an address in the place of a name.</summary>
    public static readonly Finding TargetIsAddress = new("dns.srv.target-is-address", Severity.Error)
    {
        Title = "The SRV record {record} points to the address {target} in the place of a host name",
        Cause = "The address was entered where a host name belongs. DNS treats it as the name of a host, which does not "
            + "exist.",
        Fix = "Give the host a name with an address record, and let the SRV record name it: '{record}. IN SRV {priority} "
            + "{weight} {port} HOST.'",
        Source = SourceReference.Rfc(2782, "Target"),
    };
}
