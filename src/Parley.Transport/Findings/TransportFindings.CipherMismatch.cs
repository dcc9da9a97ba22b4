using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>No common cipher suite.</summary>
    public static readonly Finding CipherMismatch = new("transport.tls.cipher-mismatch", Severity.Error)
    {
        Title = "{subject} has no cipher suite in common with current clients",
        Cause =
            "A common protocol version exists, and the server would choose {cipher}; clients offer only suites "
            + "with forward secrecy and authenticated encryption. Its cipher list is outdated, or its "
            + "certificate's key fits none of its modern suites.",
        Fix =
            "Enable on {host} for TLS 1.2 at least TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256 and "
            + "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 (with an elliptic-curve key: "
            + "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256 and TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384), and TLS 1.3 "
            + "where the server can.",
        Source = SourceReference.Rfc(9325, "4.2"),
    };
}
