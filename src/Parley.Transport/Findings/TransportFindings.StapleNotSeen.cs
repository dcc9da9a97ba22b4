using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>Whether the demanded OCSP answer is sent cannot be seen.</summary>
    public static readonly Finding StapleNotSeen = new("transport.staple.not-seen", Severity.Note)
    {
        Title = "Whether {subject} sends the OCSP answer that its certificate demands was not seen",
        Cause =
            "The certificate has the TLS feature status_request (must-staple). The server speaks TLS 1.3 only, where the answer is "
            + "encrypted, and this system does not show it.",
        Fix =
            "Look with another tool: openssl s_client -status -connect {address}.",
        Source = SourceReference.Rfc(8446, "4.4.2.1"),
    };
}
