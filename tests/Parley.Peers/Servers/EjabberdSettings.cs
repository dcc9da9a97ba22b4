using System.Collections.Immutable;
using System.Net;

namespace Parley.Peers.Servers;

/// <summary>What an ejabberd is to serve.</summary>
public sealed record EjabberdSettings
{
    /// <summary>The addresses that it listens on: one for each node that it plays.</summary>
    public required ImmutableArray<IPAddress> Addresses { get; init; }

    /// <summary>The certificate of all ports; it takes none whose chain does not fit together.</summary>
    public required PeerCertificate Certificate { get; init; }

    /// <summary>The domain; streams to another one get <c>host-unknown</c>.</summary>
    public string Domain { get; init; } = "example.test";

    /// <summary>Whether it offers STARTTLS; without, it takes sign-ins in clear.</summary>
    public bool OffersStartTls { get; init; } = true;
}
