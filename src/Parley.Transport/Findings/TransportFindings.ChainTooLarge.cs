using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The list of certificates is longer than clients read.</summary>
    public static readonly Finding ChainTooLarge = new("transport.tls.chain-too-large", Severity.Error)
    {
        Title = "{subject} sends more certificates than clients take",
        Cause =
            "The list of certificates is longer than 100 KiB, where OpenSSL, and clients that are built on it, give up ({detail}). "
            + "Most often a file with all trusted authorities was configured as the chain.",
        Fix =
            "Let the chain file of {host} hold the server's certificate and the intermediates above it, one to three, and nothing "
            + "else; restart the service and run the check again.",
        Source = SourceReference.Rfc(8446, "4.4.2"),
    };
}
