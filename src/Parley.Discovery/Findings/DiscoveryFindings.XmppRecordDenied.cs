using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>The domain has XMPP, and the record that every client of open standards asks for says that it has none.</summary>
    public static readonly Finding XmppRecordDenied = new("discovery.records.xmpp-denied", Severity.Warning)
    {
        Title = "{record} says that there is no XMPP, and there is",
        Cause = "The record's target is '.', by which a domain says that a service is decidedly not available, but {shownBy} shows "
            + "that the domain has XMPP at {host}. Clients of open standards take the record at its word and do not connect.",
        Fix = "Replace the record by {zoneLine} (priority, weight, port, host), one line for each host.",
        Source = SourceReference.Rfc(2782, "Target"),
    };
}
