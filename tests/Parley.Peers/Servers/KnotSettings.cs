using System.Collections.Immutable;
using System.Net;

namespace Parley.Peers.Servers;

/// <summary>What a Knot DNS server is to serve.</summary>
public sealed record KnotSettings
{
    /// <summary>The address that it listens on, over UDP and TCP.</summary>
    public required IPAddress Address { get; init; }

    /// <summary>The port that needs no root.</summary>
    public const int DefaultPort = 10053;

    /// <summary>The port.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>The zone that it serves. A name in another zone is refused.</summary>
    public string Zone { get; init; } = "example.test";

    /// <summary>The records of the zone beyond SOA and NS, as lines of a zone file, names relative to the zone.</summary>
    public required ImmutableArray<string> Records { get; init; }
}
