using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>A record of the time before RFC 3920 is published.</summary>
    public static readonly Finding RecordOutdated = new("discovery.records.outdated", Severity.Note)
    {
        Title = "{record} is outdated",
        Cause = "That is the name of the time before RFC 3920 (2004). Clients and servers ask for {successor}, "
            + "{state}; software that still falls back to the old name finds servers there that nobody keeps up to "
            + "date.",
        Fix = "{remedy} {record}.",
        Source = SourceReference.Rfc(6120, "3.2.1"),
    };
}
