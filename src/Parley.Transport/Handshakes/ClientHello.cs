using System.Collections.Immutable;
using System.Text;

namespace Parley.Transport.Handshakes;

/// <summary>
/// A ClientHello of our own that asks for one version alone and offers every parameter a server might have, the outdated
/// ones too: it never goes further than the answer, so nothing in it needs to be secure.
/// </summary>
static class ClientHello
{
    const int RandomLength = 32;
    const ushort RecordVersion = 0x0301;

    static readonly ushort[] SuitesOfTls13 = [0x1302, 0x1301, 0x1303, 0x1304, 0x1305];

    // From the best to what nobody should use: ECDHE and DHE with AEAD and CBC, RSA key transport, 3DES, RC4, the empty
    // cipher; at the end the signal that renegotiation is understood (RFC 5746, 3.3).
    static readonly ushort[] SuitesBefore =
    [
        0xC02C, 0xC030, 0xC02B, 0xC02F, 0xCCA9, 0xCCA8, 0x009F, 0x009E, 0xCCAA, 0xC024, 0xC028, 0xC023, 0xC027,
        0xC00A, 0xC014, 0xC009, 0xC013, 0x006B, 0x0067, 0x0039, 0x0033, 0x009D, 0x009C, 0x003D, 0x003C, 0x0035, 0x002F,
        0x0041, 0x0084, 0xC012, 0xC008, 0x0016, 0x000A, 0x0005, 0x0004, 0xC011, 0xC007, 0x003B, 0x0002, 0x00FF,
    ];

    // x25519, x448, the NIST curves, the Brainpool curves, ffdhe2048 to ffdhe4096 (RFC 8422, 7919).
    static readonly ushort[] Groups = [0x001D, 0x0017, 0x0018, 0x0019, 0x001E, 0x001A, 0x001B, 0x001C, 0x0100, 0x0101, 0x0102];

    static readonly ushort[] Signatures =
    [
        0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0809, 0x080A, 0x080B, 0x0804, 0x0805, 0x0806,
        0x0401, 0x0501, 0x0601, 0x0303, 0x0301, 0x0203, 0x0201, 0x0402, 0x0202,
    ];

    /// <summary>The record that asks for a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="serverName">The SNI, in A-labels; <see langword="null"/> for none.</param>
    /// <param name="alpn">The application protocols; may be empty.</param>
    /// <param name="random">Gives the client random, the session id and the key share.</param>
    internal static byte[] Write(TlsVersion version, string? serverName, ImmutableArray<string> alpn, Random random)
    {
        var isTls13 = version == TlsVersion.Tls13;
        return new WireWriter()
            .Byte((byte)ContentType.Handshake)
            .UInt16(RecordVersion)
            .Vector(2, record => record
                .Byte((byte)HandshakeType.ClientHello)
                .Vector(3, hello => hello
                    .UInt16((int)(isTls13 ? TlsVersion.Tls12 : version))
                    .Bytes(Chance(random, RandomLength))
                    .Vector(1, session => session.Bytes(isTls13 ? Chance(random, RandomLength) : []))
                    .Vector(2, suites => Numbers(suites, isTls13 ? SuitesOfTls13 : SuitesBefore))
                    .Vector(1, compression => compression.Byte(0))
                    .Vector(2, extensions => WriteExtensions(extensions, version, serverName, alpn, random))))
            .ToArray();
    }

    static void WriteExtensions(
        WireWriter extensions, TlsVersion version, string? serverName, ImmutableArray<string> alpn, Random random)
    {
        if (serverName is not null)
        {
            Extension(extensions, 0, content => content.Vector(2, list => list
                .Byte(0)
                .Vector(2, name => name.Bytes(Encoding.ASCII.GetBytes(serverName)))));
        }

        Extension(extensions, 10, content => content.Vector(2, groups => Numbers(groups, Groups)));
        if (version != TlsVersion.Tls13)
            Extension(extensions, 11, content => content.Vector(1, formats => formats.Byte(0)));
        if (version >= TlsVersion.Tls12)
            Extension(extensions, 13, content => content.Vector(2, schemes => Numbers(schemes, Signatures)));
        if (!alpn.IsDefaultOrEmpty)
        {
            Extension(extensions, 16, content => content.Vector(2, protocols =>
            {
                foreach (var protocol in alpn)
                    protocols.Vector(1, name => name.Bytes(Encoding.ASCII.GetBytes(protocol)));
            }));
        }

        if (version != TlsVersion.Tls13)
            return;
        Extension(extensions, 43, content => content.Vector(1, versions => versions.UInt16((int)version)));
        // Any 32 bytes are an X25519 public value (RFC 7748, 5). Nobody has the private one, and nobody needs it: the
        // handshake ends with the ServerHello.
        Extension(extensions, 51, content => content.Vector(2, shares => shares
            .UInt16(Groups[0])
            .Vector(2, share => share.Bytes(Chance(random, RandomLength)))));
    }

    static void Extension(WireWriter extensions, int type, Action<WireWriter> write) => extensions.UInt16(type).Vector(2, write);

    static void Numbers(WireWriter writer, ReadOnlySpan<ushort> numbers)
    {
        foreach (var number in numbers)
            writer.UInt16(number);
    }

    static byte[] Chance(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
