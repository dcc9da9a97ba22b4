using System.Net;

namespace Parley.Peers.Servers;

/// <summary>One server block of nginx: an address with a port, certificates, and a folder of pages.</summary>
public sealed record NginxSite
{
    /// <summary>Where it listens.</summary>
    public required IPEndPoint EndPoint { get; init; }

    /// <summary>The certificates; without, it speaks plain HTTP.</summary>
    public required PeerCertificate? Certificate { get; init; }

    /// <summary>The folder that it serves, by full path.</summary>
    public required string Root { get; init; }

    /// <summary>Further lines of the server block, such as locations.</summary>
    public string Locations { get; init; } = "";

    /// <summary>The names that it serves; any, as the first block of its port does, where empty.</summary>
    public string Names { get; init; } = "";

    /// <summary>The cipher suites before TLS 1.3, in OpenSSL's words; its own choice where <see langword="null"/>.</summary>
    public string? Ciphers { get; init; }

    /// <summary>Whether it demands a certificate of the client; with the authority that it takes, in PEM.</summary>
    public string? DemandsClientCertificateOf { get; init; }

    /// <summary>The versions of TLS, in nginx's words.</summary>
    public string Protocols { get; init; } = "TLSv1.2 TLSv1.3";
}
