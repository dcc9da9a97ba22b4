using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>The target of an SRV record lies in another domain, and the servers that were asked refuse to look it up.</summary>
    public static readonly Finding TargetNotLookedUp = new("dns.srv.target-not-looked-up", Severity.Error)
    {
        Title = "{record} leads to {target}, which the name servers refuse to look up",
        Cause = "{target} lies outside {domain}: the record names a host of the wrong domain, or {servers} serve their own zones "
            + "only and were asked for another.",
        Fix = "Where a host of {domain} is meant, let the record name it: '{record}. IN SRV {priority} {weight} {port} HOST.{domain}.' "
            + "with the last dot; where {target} is meant, ask name servers that look every name up.",
        Source = SourceReference.Rfc(2782, "Target"),
    };
}
