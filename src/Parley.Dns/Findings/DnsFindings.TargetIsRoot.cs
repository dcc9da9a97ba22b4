using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>The domain says that it does not offer the service.</summary>
    public static readonly Finding TargetIsRoot = new("dns.srv.target-is-root", Severity.Note)
    {
        Title = "{record} says that the service is not offered",
        Cause = "The record's target is '.', which is how a domain says that a service is decidedly not available.",
        Fix = "Nothing, where that is meant. Where the service exists, let the record name its host: '{record}. IN SRV "
            + "10 50 PORT HOST.'",
        Source = SourceReference.Rfc(2782, "Target"),
    };
}
