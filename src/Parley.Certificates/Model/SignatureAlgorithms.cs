using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Model;

/// <summary>
/// Reads AlgorithmIdentifier of signatures; the usual ones are shared objects and cost no allocation.
/// </summary>
static class SignatureAlgorithms
{
    static readonly Oid RsaPss = Oid.Parse("1.2.840.113549.1.1.10");
    static readonly Oid MaskGeneration = Oid.Parse("1.2.840.113549.1.1.8");

    /// <summary>Hashes by identifier, with the octets of their output; RSA-PSS names its hash.</summary>
    static readonly (Oid Id, HashAlgorithmName Name, string Text)[] Hashes =
    [
        (Oid.Parse("2.16.840.1.101.3.4.2.1"), HashAlgorithmName.SHA256, "SHA-256"),
        (Oid.Parse("2.16.840.1.101.3.4.2.2"), HashAlgorithmName.SHA384, "SHA-384"),
        (Oid.Parse("2.16.840.1.101.3.4.2.3"), HashAlgorithmName.SHA512, "SHA-512"),
        (Oid.Parse("1.3.14.3.2.26"), HashAlgorithmName.SHA1, "SHA-1"),
    ];

    static readonly ImmutableArray<SignatureAlgorithm> Known =
    [
        .. Pkcs1("1.2.840.113549.1.1.11", HashAlgorithmName.SHA256, "SHA-256"),
        Plain("1.2.840.10045.4.3.2", SignatureScheme.Ecdsa, HashAlgorithmName.SHA256, "SHA-256 with ECDSA"),
        Plain("1.2.840.10045.4.3.3", SignatureScheme.Ecdsa, HashAlgorithmName.SHA384, "SHA-384 with ECDSA"),
        .. Pkcs1("1.2.840.113549.1.1.12", HashAlgorithmName.SHA384, "SHA-384"),
        .. Pkcs1("1.2.840.113549.1.1.13", HashAlgorithmName.SHA512, "SHA-512"),
        Plain("1.2.840.10045.4.3.4", SignatureScheme.Ecdsa, HashAlgorithmName.SHA512, "SHA-512 with ECDSA"),
        .. Pkcs1("1.2.840.113549.1.1.5", HashAlgorithmName.SHA1, "SHA-1", isWeak: true),
        Plain("1.2.840.10045.4.1", SignatureScheme.Ecdsa, HashAlgorithmName.SHA1, "SHA-1 with ECDSA", isWeak: true),
        .. Pkcs1("1.2.840.113549.1.1.4", HashAlgorithmName.MD5, "MD5", isWeak: true),
        .. Pkcs1("1.2.840.113549.1.1.2", default, "MD2", isWeak: true),
        Plain("1.3.101.112", SignatureScheme.Ed25519, default, "Ed25519"),
        Plain("1.3.101.113", SignatureScheme.Ed448, default, "Ed448"),
        Plain("2.16.840.1.101.3.4.3.17", SignatureScheme.MlDsa, default, "ML-DSA-44"),
        Plain("2.16.840.1.101.3.4.3.18", SignatureScheme.MlDsa, default, "ML-DSA-65"),
        Plain("2.16.840.1.101.3.4.3.19", SignatureScheme.MlDsa, default, "ML-DSA-87"),
        Plain("1.2.840.10040.4.3", SignatureScheme.Dsa, HashAlgorithmName.SHA1, "SHA-1 with DSA", isWeak: true),
        Plain("2.16.840.1.101.3.4.3.2", SignatureScheme.Dsa, HashAlgorithmName.SHA256, "SHA-256 with DSA"),
    ];

    internal static bool TryRead(
        ref DerReader reader, ReadOnlyMemory<byte> memory, out SignatureAlgorithm? algorithm, out DerElement whole,
        ref ParseError error)
    {
        algorithm = null;
        if (!reader.TryRead(DerTag.Sequence, "a signature algorithm", out whole, ref error))
            return false;
        foreach (var known in Known)
        {
            if (whole.Whole(reader.Source).SequenceEqual(known.Encoded.Span))
            {
                algorithm = known;
                return true;
            }
        }

        if (!reader.TryEnter(whole, out var inside, ref error)
            || !inside.TryReadObjectIdentifier("a signature algorithm", out var oid, ref error))
            return false;
        var parameters = default(DerElement);
        if (!inside.IsAtEnd && !inside.TryReadAny("parameters", out parameters, ref error))
            return false;
        if (!inside.TryEnd("the signature algorithm", ref error))
            return false;
        var id = new Oid(oid.Content(memory));
        if (id == RsaPss)
            return TryReadPss(reader, parameters, id, whole.Whole(memory), out algorithm, ref error);
        algorithm = new()
        {
            AlgorithmId = id,
            Scheme = SignatureScheme.Unknown,
            Encoded = whole.Whole(memory),
            Name = id.ToString(),
        };
        return true;
    }

    /// <summary>RSASSA-PSS-params of RFC 4055, 3.1. The mask must use the same hash; nothing else is in use.</summary>
    static bool TryReadPss(
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

    static bool TryReadMask(ref DerReader reader, out (Oid, HashAlgorithmName, string) hash, ref ParseError error)
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
    static bool TryReadHash(
        ref DerReader reader, out (Oid Id, HashAlgorithmName Name, string Text) hash, ref ParseError error)
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
        hash = (unknown, default, unknown.ToString());
        return true;
    }

    /// <summary>Parameters NULL as RFC 4055, 5 asks for, and absent, which receivers must accept as well.</summary>
    static IEnumerable<SignatureAlgorithm> Pkcs1(string oid, HashAlgorithmName hash, string name, bool isWeak = false) =>
    [
        Of(oid, [DerTag.Null, 0x00], SignatureScheme.RsaPkcs1, hash, name + " with RSA", isWeak),
        Of(oid, [], SignatureScheme.RsaPkcs1, hash, name + " with RSA", isWeak),
    ];

    static SignatureAlgorithm Plain(
        string oid, SignatureScheme scheme, HashAlgorithmName hash, string name, bool isWeak = false) =>
        Of(oid, [], scheme, hash, name, isWeak);

    static SignatureAlgorithm Of(
        string oid, byte[] parameters, SignatureScheme scheme, HashAlgorithmName hash, string name, bool isWeak)
    {
        var id = Oid.Parse(oid);
        var encoded = new byte[4 + id.Encoded.Length + parameters.Length];
        (encoded[0], encoded[1]) = (DerTag.Sequence, (byte)(encoded.Length - 2));
        (encoded[2], encoded[3]) = (DerTag.ObjectIdentifier, (byte)id.Encoded.Length);
        id.Encoded.Span.CopyTo(encoded.AsSpan(4));
        parameters.CopyTo(encoded, 4 + id.Encoded.Length);
        return new() { AlgorithmId = id, Scheme = scheme, Hash = hash, IsWeak = isWeak, Encoded = encoded, Name = name };
    }
}
