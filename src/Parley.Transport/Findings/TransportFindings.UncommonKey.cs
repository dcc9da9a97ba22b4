using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The certificate's key is of a kind that not all clients can use.</summary>
    public static readonly Finding UncommonKey = new("transport.tls.uncommon-key", Severity.Warning)
    {
        Title = "The certificate of {subject} has a key of the kind {key}, which many clients cannot use",
        Cause =
            "The server signs its handshakes with {key}. OpenSSL and GnuTLS have that; the TLS libraries of Windows (Schannel), Apple "
            + "and Android do not offer it, and connections through them end with handshake_failure.",
        Fix =
            "Have a certificate for a key on P-256, or of RSA with 2048 bits, issued for {host} and install it in place of this one, "
            + "or beside it where the server can hold two.",
        Source = SourceReference.Rfc(8446, "9.1"),
    };
}
