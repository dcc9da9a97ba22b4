using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The certificates were only read.</summary>
    public static readonly Finding KeyNotProved = new("transport.tls.key-not-proved", Severity.Note)
    {
        Title = "The certificates of {subject} were read without a complete handshake",
        Cause =
            "The handshake did not come to its end, so the certificates were taken from {source}. What is said "
            + "about them holds for what was sent; whether the server holds the key is not proved.",
        Fix = "Correct what broke the handshake and run the check again.",
        Source = SourceReference.Rfc(5246, "7.4.3"),
    };
}
