using System.Globalization;
using System.Security.Authentication;

namespace Parley.Transport.Handshakes;

/// <summary>Versions of TLS as people write them, and as the platform does.</summary>
public static class TlsVersionNames
{
    extension(TlsVersion version)
    {
        /// <summary>The name in reports: <c>TLS 1.2</c>; the number on the wire where it is none that we know.</summary>
        public string DisplayName => version switch
        {
            TlsVersion.Ssl30 => "SSL 3.0",
            TlsVersion.Tls10 => "TLS 1.0",
            TlsVersion.Tls11 => "TLS 1.1",
            TlsVersion.Tls12 => "TLS 1.2",
            TlsVersion.Tls13 => "TLS 1.3",
            _ => string.Create(CultureInfo.InvariantCulture, $"version 0x{(int)version:X4}"),
        };
    }

    /// <summary>Our name for a protocol that the platform negotiated.</summary>
    internal static TlsVersion? Of(SslProtocols protocol) => protocol switch
    {
        SslProtocols.Tls13 => TlsVersion.Tls13,
        SslProtocols.Tls12 => TlsVersion.Tls12,
        _ => null,
    };
}
