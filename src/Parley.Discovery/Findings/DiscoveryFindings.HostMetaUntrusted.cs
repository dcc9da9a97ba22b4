using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>The web server of the domain does not prove who it is.</summary>
    public static readonly Finding HostMetaUntrusted = new("discovery.host-meta.untrusted", Severity.Note)
    {
        Title = "{address} is served with a certificate that does not verify",
        Cause = "The domain's web server has nothing to do with the communication service, or its certificate is wrong: "
            + "{problem}.",
        Fix = "Give the web server of {domain} a certificate that names it, if clients in browsers are to find the "
            + "service.",
        Source = SourceReference.Rfc(6415, "2"),
    };
}
