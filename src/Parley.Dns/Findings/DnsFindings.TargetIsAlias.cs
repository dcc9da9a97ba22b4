using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>The target of an SRV record is an alias.</summary>
    public static readonly Finding TargetIsAlias = new("dns.srv.target-is-alias", Severity.Warning)
    {
        Title = "The SRV record {record} points to the alias {target}",
        Cause = "The target {target} is a CNAME of {canonical}. Some clients do not follow it, and those that do may "
            + "expect either name in the certificate.",
        Fix = "Let the SRV record name {canonical} itself: '{record}. IN SRV {priority} {weight} {port} {canonical}.'",
        Source = SourceReference.Rfc(2782, "Target"),
    };
}
