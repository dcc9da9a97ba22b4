using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>Another protocol instead of TLS.</summary>
    public static readonly Finding NotTls = new("transport.tls.not-tls", Severity.Error)
    {
        Title = "{subject} speaks {spoken}, not TLS",
        Cause =
            "TLS from the first byte was expected, and what came was: {firstBytes}. The port is the plain one, or "
            + "TLS is not switched on for it.",
        Fix =
            "Switch TLS on for port {port} of {host}, or publish the port that has it. Where the service starts "
            + "TLS inside its protocol (STARTTLS), publish it under the record for that.",
        Source = SourceReference.Rfc(8446, "5.1"),
    };
}
