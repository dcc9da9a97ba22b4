using System.Collections.Immutable;

namespace Parley.Transport.Handshakes;

/// <summary>What a ClientHello of our own offers.</summary>
sealed record HelloOffer
{
    // No group costs a server less than P-256. Not in TLS 1.3: the group of our key share stands first there, or servers ask again.
    static readonly ImmutableArray<ushort> CheapestFirst = [TlsGroups.P256, .. TlsGroups.All.Where(group => group != TlsGroups.P256)];

    static readonly ImmutableArray<ushort> SuitesOfTls13 = [0x1302, 0x1301, 0x1303, 0x1304, 0x1305];

    // From the best to what nobody should use: ECDHE and DHE with AEAD and CBC, RSA key transport, 3DES, RC4, the empty
    // cipher; at the end the signal that renegotiation is understood (RFC 5746, 3.3).
    static readonly ImmutableArray<ushort> AllSuites =
    [
        0xC02C, 0xC030, 0xC02B, 0xC02F, 0xCCA9, 0xCCA8, 0x009F, 0x009E, 0xCCAA, 0xC024, 0xC028, 0xC023, 0xC027,
        0xC00A, 0xC014, 0xC009, 0xC013, 0x006B, 0x0067, 0x0039, 0x0033, 0x009D, 0x009C, 0x003D, 0x003C, 0x0035, 0x002F,
        0x0041, 0x0084, 0xC012, 0xC008, 0x0016, 0x000A, 0x0005, 0x0004, 0xC011, 0xC007, 0x003B, 0x0002, 0x00FF,
    ];

    // No encryption, no server, keys of 40 and 56 bits, RC4 (RFC 9325, 4.1: none of them may be negotiated).
    static readonly ImmutableArray<ushort> BrokenSuites =
    [
        0x0001, 0x0002, 0x003B, 0xC006, 0xC010, 0xC015, 0x0018, 0x001B, 0x0034, 0x003A, 0x006C, 0x006D, 0x00A6, 0x00A7,
        0xC016, 0xC017, 0xC018, 0xC019, 0x0003, 0x0006, 0x0008, 0x000E, 0x0014, 0x0017, 0x0019, 0x0009, 0x000C, 0x0015,
        0x0004, 0x0005, 0xC007, 0xC011, 0x00FF,
    ];

    static readonly ImmutableArray<ushort> SuitesOfDiffieHellman =
        [0x009F, 0x009E, 0xCCAA, 0x006B, 0x0067, 0x0039, 0x0033, 0x0016, 0x00FF];

    /// <summary>What clients of today do not have is broken; it and Diffie-Hellman in prime fields, in this order.</summary>
    internal static readonly HelloOffer BrokenOrPrime = Broken with { Suites = [.. BrokenSuites.SkipLast(1), .. SuitesOfDiffieHellman] };

    /// <summary>The version, and no other.</summary>
    internal required TlsVersion Version { get; init; }

    /// <summary>The cipher suites by their numbers.</summary>
    internal required ImmutableArray<ushort> Suites { get; init; }

    /// <summary>The groups of key exchange by their numbers.</summary>
    internal ImmutableArray<ushort> Groups { get; init; } = TlsGroups.All;

    /// <summary>Whether an OCSP answer is asked for (RFC 6066, 8).</summary>
    internal bool AsksForStaple { get; init; }

    /// <summary>Everything that a server might have in a version.</summary>
    internal static HelloOffer Everything(TlsVersion version) => version == TlsVersion.Tls13
        ? new() { Version = version, Suites = SuitesOfTls13 }
        : new() { Version = version, Suites = AllSuites, Groups = CheapestFirst };

    /// <summary>Nothing but broken suites. Groups of prime fields are not offered: a server is to show its own.</summary>
    internal static HelloOffer Broken => new() { Version = TlsVersion.Tls12, Suites = BrokenSuites, Groups = TlsGroups.Curves };

    /// <summary>Nothing but Diffie-Hellman in a prime field that the server chooses.</summary>
    internal static HelloOffer Prime => Broken with { Suites = SuitesOfDiffieHellman };
}
