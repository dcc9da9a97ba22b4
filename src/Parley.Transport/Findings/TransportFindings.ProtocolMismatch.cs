using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>No common version of TLS.</summary>
    public static readonly Finding ProtocolMismatch = new("transport.tls.protocol-mismatch", Severity.Error)
    {
        Title = "{subject} speaks {spoken} only",
        Cause =
            "Clients of today speak TLS 1.2 and TLS 1.3; the server speaks {spoken}. Older versions are broken "
            + "and forbidden.",
        Fix =
            "Update the service or its TLS settings on {host} so that it speaks TLS 1.2 and, if it can, TLS "
            + "1.3, and switch older versions off.",
        Source = SourceReference.Rfc(8996, "4"),
    };
}
