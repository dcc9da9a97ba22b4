using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Parley.Diagnostics;

namespace Parley.Transport.Handshakes;

/// <summary>The server's choice of version and cipher suite (RFC 8446, 4.1.3; RFC 5246, 7.4.1.3).</summary>
public sealed record ServerHello
{
    const int RandomLength = 32;
    const int MaximumSessionId = 32;
    const ushort SupportedVersions = 43;
    const ushort KeyShare = 51;

    // SHA-256 of "HelloRetryRequest": the random that makes a ServerHello a request to start over (RFC 8446, 4.1.3).
    static ReadOnlySpan<byte> RetryRandom =>
    [
        0xCF, 0x21, 0xAD, 0x74, 0xE5, 0x9A, 0x61, 0x11, 0xBE, 0x1D, 0x8C, 0x02, 0x1E, 0x65, 0xB8, 0x91,
        0xC2, 0xA2, 0x11, 0x16, 0x7A, 0xBB, 0x8C, 0x5E, 0x07, 0x9E, 0x09, 0xE2, 0xC8, 0xA8, 0x33, 0x9C,
    ];

    /// <summary>The version chosen; for TLS 1.3 that of the extension supported_versions (RFC 8446, 4.2.1).</summary>
    public required TlsVersion Version { get; init; }

    /// <summary>The number of the cipher suite chosen.</summary>
    public required ushort CipherSuite { get; init; }

    /// <summary>Whether the server asks the client to start over with another key share; the choice stands all the same.</summary>
    public bool IsRetryRequest { get; init; }

    /// <summary>The group in which keys are exchanged, where TLS 1.3 says it here (RFC 8446, 4.2.8).</summary>
    public int? Group { get; init; }

    /// <summary>Reads the body of a ServerHello message.</summary>
    public static bool TryParse(
        ReadOnlySpan<byte> source, [NotNullWhen(true)] out ServerHello? hello, out ParseError error)
    {
        hello = null;
        error = default;
        var reader = new WireReader(source);
        if (!reader.TryReadUInt16(out var version)
            || !reader.TryReadBytes(RandomLength, out var random)
            || !reader.TryReadVector(1, out var sessionId)
            || sessionId.Length > MaximumSessionId
            || !reader.TryReadUInt16(out var cipherSuite)
            || !reader.TryReadByte(out _))
        {
            error = reader.Error("a ServerHello: version, random, session id, cipher suite, compression");
            return false;
        }

        int? group = null;
        // A ServerHello of TLS 1.2 and before may end here.
        if (!reader.IsAtEnd)
        {
            if (!reader.TryReadVector(2, out var extensions) || !reader.IsAtEnd)
            {
                error = reader.Error("the extensions of a ServerHello, and then the end");
                return false;
            }

            if (!TryReadExtensions(extensions, reader.Offset - extensions.Length, ref version, ref group, out error))
                return false;
        }

        hello = new()
        {
            Version = (TlsVersion)version,
            CipherSuite = cipherSuite,
            IsRetryRequest = random.SequenceEqual(RetryRandom),
            Group = group,
        };
        return true;
    }

    static bool TryReadExtensions(
        ReadOnlySpan<byte> extensions, int offset, ref ushort version, ref int? group, out ParseError error)
    {
        error = default;
        var reader = new WireReader(extensions, offset);
        while (!reader.IsAtEnd)
        {
            if (!reader.TryReadUInt16(out var type) || !reader.TryReadVector(2, out var content))
            {
                error = reader.Error("an extension: type and content");
                return false;
            }

            // The group stands first, in a request to start over alone.
            if (type == KeyShare && content.Length >= sizeof(ushort))
                group = BinaryPrimitives.ReadUInt16BigEndian(content);
            if (type != SupportedVersions)
                continue;
            if (content.Length != sizeof(ushort))
            {
                error = new(reader.Offset - content.Length, "one version in supported_versions", $"{content.Length} bytes");
                return false;
            }

            version = BinaryPrimitives.ReadUInt16BigEndian(content);
        }

        return true;
    }
}
