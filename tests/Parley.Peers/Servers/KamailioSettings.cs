using System.Net;

namespace Parley.Peers.Servers;

/// <summary>What a Kamailio is to serve.</summary>
public sealed record KamailioSettings
{
    /// <summary>The address that it listens on.</summary>
    public required IPAddress Address { get; init; }

    /// <summary>The certificates.</summary>
    public required PeerCertificate Certificate { get; init; }

    /// <summary>The port for SIP over TLS.</summary>
    public int TlsPort { get; init; } = 5061;

    /// <summary>The domain that it answers for.</summary>
    public string Domain { get; init; } = "example.test";

    /// <summary>Whether it demands a certificate of the client; with the authority that it takes, in PEM.</summary>
    public string? DemandsClientCertificateOf { get; init; }

    /// <summary>Its answer to OPTIONS: status and reason.</summary>
    public (int Status, string Reason) Answer { get; init; } = (200, "OK");

    /// <summary>The versions of TLS, in Kamailio's words.</summary>
    public string Method { get; init; } = "TLSv1.2+";
}
