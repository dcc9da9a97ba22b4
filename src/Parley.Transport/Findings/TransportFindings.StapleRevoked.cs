using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The OCSP answer that the server sends says that its certificate is revoked.</summary>
    public static readonly Finding StapleRevoked = new("transport.staple.revoked", Severity.Error)
    {
        Title = "{subject} sends an OCSP answer that says its certificate is revoked",
        Cause =
            "The answer that the server staples says that {issuer} revoked the certificate (serial {serial}) on {revokedAt}. It is signed as "
            + "it should be. Clients that look at it refuse the connection.",
        Fix =
            "Have a certificate for a new key issued, install it on {host} in place of this one, restart the service and run "
            + "the check again.",
        Source = SourceReference.Rfc(6066, "8"),
    };
}
