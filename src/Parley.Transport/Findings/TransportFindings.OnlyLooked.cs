using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>Nobody asked for more than a look at the certificates.</summary>
    public static readonly Finding OnlyLooked = new("transport.tls.only-looked", Severity.Note)
    {
        Title = "The certificates of {subject} were looked at, and nothing more",
        Cause =
            "To look at many servers in little time the connection is given up as soon as the certificates have been shown "
            + "(TLS 1.2). What is said about them holds for what was sent; whether the server holds the key is not proved.",
        Fix = "Nothing needs to be done. To have the key proved too, run the check again with --full-handshake.",
        Source = SourceReference.Rfc(5246, "7.4.3"),
    };
}
