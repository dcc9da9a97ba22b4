using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The server refuses to start TLS.</summary>
    public static readonly Finding StartTlsRefused = new("transport.starttls.refused", Severity.Error)
    {
        Title = "{subject} refuses to start TLS",
        Cause = "The server understood the request and refused it: {result} {message}",
        Fix =
            "Look into the server's log for the reason; most often the certificate or its key is missing or "
            + "unreadable for the service. Install a certificate for {name} with its key on {host}, restart, and "
            + "run the check again.",
        Source = SourceReference.Rfc(4511, "4.14.2"),
    };
}
