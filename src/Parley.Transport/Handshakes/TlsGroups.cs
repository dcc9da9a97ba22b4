using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Parley.Transport.Handshakes;

/// <summary>Groups of key exchange by their names in the IANA registry, and those that every client of today has.</summary>
static class TlsGroups
{
    internal const ushort X25519 = 0x001D;
    internal const ushort P256 = 0x0017;

    /// <summary>x25519, the NIST curves, x448, the Brainpool curves, ffdhe2048 to ffdhe4096 (RFC 8422, 7919).</summary>
    internal static readonly ImmutableArray<ushort> All =
        [X25519, P256, 0x0018, 0x0019, 0x001E, 0x001A, 0x001B, 0x001C, 0x0100, 0x0101, 0x0102];

    /// <summary>Those that are no prime fields.</summary>
    internal static readonly ImmutableArray<ushort> Curves = [.. All.Where(group => group < 0x0100)];

    /// <summary>x25519, secp256r1 and secp384r1: what Schannel, Apple's library, BoringSSL and OpenSSL offer unasked.</summary>
    internal static readonly ImmutableArray<ushort> Common = [X25519, P256, 0x0018];

    static readonly FrozenDictionary<int, string> Names = new Dictionary<int, string>
    {
        [P256] = "secp256r1",
        [0x0018] = "secp384r1",
        [0x0019] = "secp521r1",
        [0x001A] = "brainpoolP256r1",
        [0x001B] = "brainpoolP384r1",
        [0x001C] = "brainpoolP512r1",
        [X25519] = "x25519",
        [0x001E] = "x448",
        [0x0100] = "ffdhe2048",
        [0x0101] = "ffdhe3072",
        [0x0102] = "ffdhe4096",
    }.ToFrozenDictionary();

    internal static bool IsCommon(int group) => Common.Any(common => common == group);

    internal static string NameOf(int group) =>
        Names.GetValueOrDefault(group) ?? string.Create(CultureInfo.InvariantCulture, $"group 0x{group:X4}");
}
