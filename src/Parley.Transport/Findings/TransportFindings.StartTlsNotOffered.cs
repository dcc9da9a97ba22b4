using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The offer to start TLS is missing.</summary>
    public static readonly Finding StartTlsNotOffered = new("transport.starttls.not-offered", Severity.Error)
    {
        Title = "{subject} does not offer STARTTLS",
        Cause =
            "The server offers {offered} and not starttls: TLS is not set up for this domain, or somebody on "
            + "the way takes the offer out to read along.",
        Fix =
            "Configure a certificate for {name} on the server, with the key that belongs to it and both readable for "
            + "the service, and require encryption. If the server's own log "
            + "shows that it offers starttls, look for a device between (a firewall with protocol inspection) "
            + "that removes it. Nothing was sent without encryption.",
        Source = SourceReference.Rfc(6120, "5.3.1"),
    };
}
