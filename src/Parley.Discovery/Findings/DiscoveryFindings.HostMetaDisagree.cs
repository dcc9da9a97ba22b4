using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>The two forms of host-meta name different ways to XMPP.</summary>
    public static readonly Finding HostMetaDisagree = new("discovery.host-meta.disagree", Severity.Note)
    {
        Title = "{address} and its JSON form name different ways to XMPP",
        Cause = "One of the two was changed and the other was forgotten: {onlyXml} only in the XML, {onlyJson} only in "
            + "the JSON.",
        Fix = "Write the same links into both.",
        Source = SourceReference.Xep(156, "2.2"),
    };
}
