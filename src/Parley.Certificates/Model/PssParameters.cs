using System.Globalization;
using System.Security.Cryptography;
using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Model;

/// <summary>Reads RSASSA-PSS-params (RFC 4055, 3.1).</summary>
static class PssParameters
{
    static readonly Oid MaskGeneration = Oid.Parse("1.2.840.113549.1.1.8");

    /// <summary>The hashes that RSA-PSS may name; without a name it is the last one.</summary>
    static readonly NamedHash[] Hashes =
    [
        new(Oid.Parse("2.16.840.1.101.3.4.2.1"), HashAlgorithmName.SHA256, "SHA-256"),
        new(Oid.Parse("2.16.840.1.101.3.4.2.2"), HashAlgorithmName.SHA384, "SHA-384"),
        new(Oid.Parse("2.16.840.1.101.3.4.2.3"), HashAlgorithmName.SHA512, "SHA-512"),
        new(Oid.Parse("1.3.14.3.2.26"), HashAlgorithmName.SHA1, "SHA-1"),
    ];

    /// <summary>Reads them. The mask must use the same hash; nothing else is in use.</summary>
    internal static bool TryRead(
        DerReader reader, DerElement parameters, Oid id, ReadOnlyMemory<byte> encoded, out SignatureAlgorithm? algorithm,
        ref ParseError error)
    {
        algorithm = null;
        var hash = Hashes[^1];
        var maskHash = Hashes[^1];
        var salt = 20;
        if (parameters.Tag != DerTag.Sequence)
            return DerReader.Fail(ref error, parameters.Offset, "RSASSA-PSS-params", DerTag.Describe(parameters.Tag));
        if (!reader.TryEnter(parameters, out var inside, ref error))
            return false;
        if (inside.NextIs(DerTag.ContextConstructed(0))
            && (!inside.TryEnter(DerTag.ContextConstructed(0), "hashAlgorithm", out var first, ref error)
                || !TryReadHash(ref first, out hash, ref error)))
            return false;
        if (inside.NextIs(DerTag.ContextConstructed(1))
            && (!inside.TryEnter(DerTag.ContextConstructed(1), "maskGenAlgorithm", out var second, ref error)
                || !TryReadMask(ref second, out maskHash, ref error)))
            return false;
        if (inside.NextIs(DerTag.ContextConstructed(2))
            && (!inside.TryEnter(DerTag.ContextConstructed(2), "saltLength", out var third, ref error)
                || !third.TryReadCount(DerTag.Integer, "saltLength", out salt, ref error)
                || !third.TryEnd("saltLength", ref error)))
            return false;
        var trailer = 1;
        if (inside.NextIs(DerTag.ContextConstructed(3))
            && (!inside.TryEnter(DerTag.ContextConstructed(3), "trailerField", out var fourth, ref error)
                || !fourth.TryReadCount(DerTag.Integer, "trailerField", out trailer, ref error)))
            return false;
        if (!inside.TryEnd("RSASSA-PSS-params", ref error))
            return false;
        var isUsual = hash.Id == maskHash.Id && trailer == 1 && hash.Name.Name is not null;
        algorithm = new()
        {
            AlgorithmId = id,
            Scheme = isUsual ? SignatureScheme.RsaPss : SignatureScheme.Unknown,
            Hash = isUsual ? hash.Name : default,
            SaltLength = salt,
            IsWeak = hash.Name == HashAlgorithmName.SHA1,
            Encoded = encoded,
            Name = string.Create(CultureInfo.InvariantCulture,
                $"{hash.Text} with RSA-PSS{(isUsual ? "" : $" (mask with {maskHash.Text}, trailer {trailer})")}, salt {salt}"),
        };
        return true;
    }

    static bool TryReadMask(ref DerReader reader, out NamedHash hash, ref ParseError error)
    {
        hash = default;
        if (!reader.TryEnter(DerTag.Sequence, "a mask generation function", out var inside, ref error)
            || !inside.TryReadObjectIdentifier("a mask generation function", out var oid, ref error))
            return false;
        return oid.Content(inside.Source).SequenceEqual(MaskGeneration.Encoded.Span)
            ? TryReadHash(ref inside, out hash, ref error)
            : DerReader.Fail(ref error, oid.Offset, "MGF1", DerReader.Hex(oid.Content(inside.Source)));
    }

    /// <summary>A hash that is not known has no name: signatures with it cannot be verified, but the certificate can be read.</summary>
    static bool TryReadHash(ref DerReader reader, out NamedHash hash, ref ParseError error)
    {
        hash = default;
        if (!reader.TryEnter(DerTag.Sequence, "a hash algorithm", out var inside, ref error)
            || !reader.TryEnd("the hash algorithm", ref error)
            || !inside.TryReadObjectIdentifier("a hash algorithm", out var oid, ref error))
            return false;
        if (!inside.IsAtEnd
            && (!inside.TryRead(DerTag.Null, "no parameters", out _, ref error) || !inside.TryEnd("the hash", ref error)))
            return false;
        foreach (var known in Hashes)
        {
            if (known.Id.Encoded.Span.SequenceEqual(oid.Content(inside.Source)))
            {
                hash = known;
                return true;
            }
        }

        var unknown = new Oid(oid.Content(inside.Source).ToArray());
        hash = new(unknown, default, unknown.ToString());
        return true;
    }

    readonly record struct NamedHash(Oid Id, HashAlgorithmName Name, string Text);
}
