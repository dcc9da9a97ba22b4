using System.Collections.Immutable;
using System.Net;

namespace Parley.Peers.Servers;

/// <summary>What a Prosody is to serve.</summary>
public sealed record ProsodySettings
{
    /// <summary>The addresses that it listens on: one for each node that it plays.</summary>
    public required ImmutableArray<IPAddress> Addresses { get; init; }

    /// <summary>The certificates of both ports.</summary>
    public required PeerCertificate Certificate { get; init; }

    /// <summary>The port with STARTTLS.</summary>
    public int StartTlsPort { get; init; } = 5222;

    /// <summary>The port with TLS from the first octet.</summary>
    public int DirectTlsPort { get; init; } = 5223;

    /// <summary>The domain; streams to another one get <c>host-unknown</c>.</summary>
    public string Domain { get; init; } = "example.test";

    /// <summary>Whether it offers STARTTLS; without, it takes sign-ins in clear.</summary>
    public bool OffersStartTls { get; init; } = true;

    /// <summary>The versions of TLS, in Prosody's words: <c>tlsv1_2+</c>, <c>tlsv1_3</c>, <c>tlsv1</c>.</summary>
    public string Protocol { get; init; } = "tlsv1_2+";

    /// <summary>The cipher suites, in OpenSSL's words; its own choice where <see langword="null"/>.</summary>
    public string? Ciphers { get; init; }

    /// <summary>Whether it lets anybody log in: without, the module for it is not loaded.</summary>
    public bool OffersLogin { get; init; } = true;

    /// <summary>Whether the port with TLS from the first octet has a certificate of its own; without, it has none.</summary>
    public bool DirectTlsHasCertificate { get; init; } = true;

    /// <summary>Whether it serves what the distribution forbids; see <see cref="PeerTls"/>.</summary>
    public bool AllowsWeakness { get; init; }

    /// <summary>The users, with their passwords.</summary>
    public required ImmutableDictionary<string, string> Users { get; init; }
}
