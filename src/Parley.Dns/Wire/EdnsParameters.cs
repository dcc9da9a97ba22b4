using System.Collections.Immutable;

namespace Parley.Dns.Wire;

/// <summary>What the OPT record of a message says (RFC 6891, 6.1).</summary>
public sealed record EdnsParameters
{
    /// <summary>
    /// The datagram that is asked for: larger ones are cut into fragments, which firewalls drop and attackers forge
    /// (DNS
    /// flag day 2020).
    /// </summary>
    public const ushort SafePayloadOctets = 1232;

    /// <summary>
    /// The largest datagram that the sender takes, in octets. Default: <see cref="SafePayloadOctets"/>.
    /// </summary>
    public ushort UdpPayloadOctets { get; init; } = SafePayloadOctets;

    /// <summary>The version of EDNS. Default: 0, the only one there is.</summary>
    public byte Version { get; init; }

    /// <summary>Whether signatures are wanted with the answer. Default: no.</summary>
    public bool DnssecOk { get; init; }

    /// <summary>The options, code and data together, as they came.</summary>
    public ImmutableArray<byte> Options { get; init; } = [];
}
