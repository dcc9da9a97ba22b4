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
    const byte StatusOfOcsp = 1;

    static readonly ushort[] Signatures =
    [
        0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0809, 0x080A, 0x080B, 0x0804, 0x0805, 0x0806,
        0x0401, 0x0501, 0x0601, 0x0303, 0x0301, 0x0203, 0x0201, 0x0402, 0x0202,
    ];

    /// <summary>The record that makes an offer.</summary>
    /// <param name="offer">What is offered.</param>
    /// <param name="serverName">The SNI, in A-labels; <see langword="null"/> for none.</param>
    /// <param name="alpn">The application protocols; may be empty.</param>
    /// <param name="random">Gives the client random, the session id and the key share.</param>
    internal static byte[] Write(HelloOffer offer, string? serverName, ImmutableArray<string> alpn, Random random)
    {
        var isTls13 = offer.Version == TlsVersion.Tls13;
        return new WireWriter()
            .Byte((byte)ContentType.Handshake)
            .UInt16(RecordVersion)
            .Vector(2, record => record
                .Byte((byte)HandshakeType.ClientHello)
                .Vector(3, hello => hello
                    .UInt16((int)(isTls13 ? TlsVersion.Tls12 : offer.Version))
                    .Bytes(Chance(random, RandomLength))
                    .Vector(1, session => session.Bytes(isTls13 ? Chance(random, RandomLength) : []))
                    .Vector(2, suites => Numbers(suites, offer.Suites.AsSpan()))
                    .Vector(1, compression => compression.Byte(0))
                    .Vector(2, extensions => WriteExtensions(extensions, offer, serverName, alpn, random))))
            .ToArray();
    }

    static void WriteExtensions(
        WireWriter extensions, HelloOffer offer, string? serverName, ImmutableArray<string> alpn, Random random)
    {
        var version = offer.Version;
        if (serverName is not null)
        {
            Extension(extensions, 0, content => content.Vector(2, list => list
                .Byte(0)
                .Vector(2, name => name.Bytes(Encoding.ASCII.GetBytes(serverName)))));
        }

        if (offer.AsksForStaple)
            Extension(extensions, 5, content => content.Byte(StatusOfOcsp).UInt16(0).UInt16(0)); // of any responder, nothing besides
        Extension(extensions, 10, content => content.Vector(2, groups => Numbers(groups, offer.Groups.AsSpan())));
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
            .UInt16(TlsGroups.X25519)
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
