using System.Collections.Immutable;
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
            return PssParameters.TryRead(reader, parameters, id, whole.Whole(memory), out algorithm, ref error);
        algorithm = new()
        {
            AlgorithmId = id,
            Scheme = SignatureScheme.Unknown,
            Encoded = whole.Whole(memory),
            Name = id.ToString(),
        };
        return true;
    }

    /// <summary>Parameters NULL as RFC 4055, 5 asks for, and absent, which receivers must accept as well.</summary>
    static SignatureAlgorithm[] Pkcs1(string oid, HashAlgorithmName hash, string name, bool isWeak = false) =>
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
