using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Material;

/// <summary>Tells by the identifier octets of the outermost values what an encoding is.</summary>
static class DerKinds
{
    /// <summary>Values looked at on one level: the fifth of a certificate's is the last that tells.</summary>
    const int LookedAt = 6;

    const byte Version = 0xA0;

    /// <summary>The kind of the first value of these octets.</summary>
    internal static DerKind Of(ReadOnlySpan<byte> octets)
    {
        Span<byte> tags = stackalloc byte[LookedAt];
        tags = tags[..Tags(octets, tags, out var first)];
        switch (tags)
        {
            case [0x0A, ..]:
                return DerKind.OcspResponse;
            case [DerTag.ObjectIdentifier, 0xA0, ..]:
                return DerKind.ContentInfo;
            case [DerTag.Sequence, DerTag.Sequence, DerTag.BitString]:
                return OfSigned(first, octets);
            case [DerTag.Sequence] or [DerTag.Sequence, Version] when IsOcspRequest(first, octets):
                return DerKind.OcspRequest;
            case [DerTag.Sequence, DerTag.BitString]:
                return DerKind.PublicKey;
            case [DerTag.Sequence, DerTag.OctetString]:
                return DerKind.PrivateKey;
            case [DerTag.Integer, DerTag.Sequence, DerTag.OctetString, ..]:
            case [DerTag.Integer, DerTag.Integer, DerTag.Integer, DerTag.Integer, ..]:
            case [DerTag.Integer, DerTag.OctetString, ..]:
                return DerKind.PrivateKey;
            case [DerTag.Integer, DerTag.Sequence] or [DerTag.Integer, DerTag.Sequence, DerTag.Sequence]:
                return DerKind.Pkcs12;
            default:
                return DerKind.Unknown;
        }
    }

    /// <summary>Whether the outermost value has values inside, and not octets that only look like one.</summary>
    internal static bool HasPlainContent(ReadOnlySpan<byte> octets)
    {
        Span<byte> tags = stackalloc byte[LookedAt];
        tags = tags[..Tags(octets, tags, out _)];
        return tags.Length > 0 && tags is not [DerTag.Sequence, ..];
    }

    /// <summary>What was signed: a certificate, a list or a request.</summary>
    static DerKind OfSigned(DerElement signed, ReadOnlySpan<byte> octets)
    {
        Span<byte> tags = stackalloc byte[LookedAt];
        tags = tags[..Tags(signed.Whole(octets), tags, out _)];
        return tags switch
        {
            [DerTag.Integer, DerTag.Sequence, DerTag.Sequence, DerTag.UtcTime or DerTag.GeneralizedTime, ..] => DerKind.RevocationList,
            [DerTag.Sequence, DerTag.Sequence, DerTag.UtcTime or DerTag.GeneralizedTime, ..] => DerKind.RevocationList,
            [DerTag.Integer, DerTag.Sequence, DerTag.Sequence, Version] => DerKind.Request,
            [DerTag.Integer, DerTag.Sequence, DerTag.Sequence] => DerKind.Request,
            _ => DerKind.Certificate, // its parser says what is wrong
        };
    }

    /// <summary>Whether questions are inside, after a version and a name.</summary>
    static bool IsOcspRequest(DerElement inner, ReadOnlySpan<byte> octets)
    {
        const byte requestor = 0xA1;
        const byte extensions = 0xA2;
        Span<byte> tags = stackalloc byte[LookedAt];
        tags = tags[..Tags(inner.Whole(octets), tags, out _)];
        tags = tags is [Version, ..] ? tags[1..] : tags;
        tags = tags is [requestor, ..] ? tags[1..] : tags;
        return tags is [DerTag.Sequence] or [DerTag.Sequence, extensions];
    }

    /// <summary>Reads the identifier octets of the values inside; gives their number.</summary>
    static int Tags(ReadOnlySpan<byte> octets, scoped Span<byte> tags, out DerElement first)
    {
        var reader = new DerReader(octets);
        first = default;
        var error = default(ParseError);
        var count = 0;
        if (!reader.TryEnter(DerTag.Sequence, "a value", out var inside, ref error))
            return 0;
        while (!inside.IsAtEnd && count < tags.Length)
        {
            if (!inside.TryReadAny("a value", out var element, ref error))
                break; // what was read before it may be enough
            first = count == 0 ? element : first;
            tags[count++] = element.Tag;
        }

        return count;
    }
}
