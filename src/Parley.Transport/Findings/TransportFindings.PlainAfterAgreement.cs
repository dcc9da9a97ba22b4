using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The server agrees to start TLS and goes on in plain text.</summary>
    public static readonly Finding PlainAfterAgreement = new("transport.starttls.plain-after-agreement", Severity.Error)
    {
        Title = "{subject} agreed to start TLS and went on in plain text",
        Cause =
            "TLS was to begin, and what came was {spoken}: {firstBytes}. The server's TLS is broken or has no certificate, or "
            + "a device between answers in its place.",
        Fix =
            "Look into the log of the service on {host} for this moment; see that certificate and key for {name} exist and can "
            + "be read, update the server, or take the device out of the way.",
        Source = SourceReference.Rfc(6120, "5.4.3.3"),
    };
}
