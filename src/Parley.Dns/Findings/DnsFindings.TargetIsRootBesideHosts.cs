using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>A record says that a service is not offered, and others of the same name lead to hosts.</summary>
    public static readonly Finding TargetIsRootBesideHosts = new("dns.srv.target-is-root-beside-hosts", Severity.Warning)
    {
        Title = "{record} says that the service is not offered, and names hosts for it too",
        Cause = "One of the records has the target '.', by which a domain says that a service is decidedly not available. It "
            + "counts only alone: some clients take it at its word and give up, others try the hosts beside it.",
        Fix = "Remove '{record}. IN SRV {priority} {weight} {port} .' from the zone, or the other records where the service is "
            + "not offered.",
        Source = SourceReference.Rfc(2782, "Target"),
    };
}
