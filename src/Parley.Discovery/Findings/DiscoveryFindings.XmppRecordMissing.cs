using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>The domain has XMPP, and the record that every client of open standards asks for is not there.</summary>
    public static readonly Finding XmppRecordMissing = new("discovery.records.xmpp-missing", Severity.Warning)
    {
        Title = "{record} is not published",
        Cause = "{shownBy} shows that the domain has XMPP at {host}, but {record} does not exist. Clients of open standards "
            + "ask for it; without it they try {domain} itself, where the service often is not.",
        Fix = "Publish {zoneLine} (priority, weight, port, host), one line for each host.",
        Source = SourceReference.Rfc(6120, "3.2.1"),
    };
}
