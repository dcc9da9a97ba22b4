using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The prime of Diffie-Hellman is too short.</summary>
    public static readonly Finding SmallPrime = new("transport.tls.small-prime", Severity.Warning)
    {
        Title = "{subject} exchanges keys with a prime of {bits} bits",
        Cause =
            "Its cipher list holds TLS_DHE suites, and the prime that it uses with them has {bits} bits; what is sealed with "
            + "less than 2048 can be opened by who has the means. Some clients refuse the handshake where such a suite is chosen.",
        Fix =
            "Take the TLS_DHE suites out of the cipher list of {host}, where every client of today has TLS_ECDHE; or let it use "
            + "a prime of 2048 bits or more: the group ffdhe2048 of RFC 7919, or a parameter file made with openssl dhparam 2048.",
        Source = SourceReference.Rfc(9325, "4.4"),
    };
}
