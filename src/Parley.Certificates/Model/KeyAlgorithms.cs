using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Parley.Certificates.Asn1;
using Parley.Diagnostics;

namespace Parley.Certificates.Model;

/// <summary>Reads SubjectPublicKeyInfo (RFC 3279, RFC 5480, RFC 8410, RFC 9881).</summary>
static class KeyAlgorithms
{
    /// <summary>
    /// RSA modulus bits at most. A verification costs their square; the greatest keys in use have 8192 bits, and
    /// 16384 is where OpenSSL stops.
    /// </summary>
    const int MaximumModulusBits = 16384;

    /// <summary>The identifier of nearly all RSA keys, which has no parameters (RFC 3279, 2.3.1): it need not be taken apart.</summary>
    static ReadOnlySpan<byte> RsaIdentifier =>
        [DerTag.Sequence, 13, DerTag.ObjectIdentifier, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 1, 1, DerTag.Null, 0];

    static readonly Oid RsaEncryption = Oid.Parse("1.2.840.113549.1.1.1");
    static readonly Oid RsaPssKey = Oid.Parse("1.2.840.113549.1.1.10");
    static readonly Oid EllipticCurveKey = Oid.Parse("1.2.840.10045.2.1");
    static readonly Oid Ed25519 = Oid.Parse("1.3.101.112");
    static readonly Oid Ed448 = Oid.Parse("1.3.101.113");
    static readonly Oid Dsa = Oid.Parse("1.2.840.10040.4.1");

    static readonly NamedKind[] MlDsa =
    [
        new(Oid.Parse("2.16.840.1.101.3.4.3.17"), "ML-DSA-44"),
        new(Oid.Parse("2.16.840.1.101.3.4.3.18"), "ML-DSA-65"),
        new(Oid.Parse("2.16.840.1.101.3.4.3.19"), "ML-DSA-87"),
    ];

    // The most used first: the table is run through for every key.
    static readonly NamedKind[] Curves =
    [
        new(Oid.Parse("1.2.840.10045.3.1.7"), "P-256", 256),
        new(Oid.Parse("1.3.132.0.34"), "P-384", 384),
        new(Oid.Parse("1.3.132.0.35"), "P-521", 521),
        new(Oid.Parse("1.2.840.10045.3.1.1"), "P-192", 192),
        new(Oid.Parse("1.3.132.0.33"), "P-224", 224),
        new(Oid.Parse("1.3.132.0.10"), "secp256k1", 256),
        new(Oid.Parse("1.3.36.3.3.2.8.1.1.7"), "brainpoolP256r1", 256),
        new(Oid.Parse("1.3.36.3.3.2.8.1.1.11"), "brainpoolP384r1", 384),
        new(Oid.Parse("1.3.36.3.3.2.8.1.1.13"), "brainpoolP512r1", 512),
    ];

    internal static string CurveName(Oid? curve) => curve is not { } known ? "with a curve given by parameters"
        : TryFindCurve(known, out var name, out _) ? name
        : known.ToString();

    /// <summary>The bits of the field of a named curve; 0 where it is not known.</summary>
    internal static int CurveBits(Oid curve) => TryFindCurve(curve, out _, out var bits) ? bits : 0;

    internal static string MlDsaName(Oid algorithm)
    {
        foreach (var known in MlDsa)
        {
            if (known.Id == algorithm)
                return known.Name;
        }

        return algorithm.ToString();
    }

    internal static bool IsMlDsa(Oid algorithm)
    {
        foreach (var known in MlDsa)
        {
            if (known.Id == algorithm)
                return true;
        }

        return false;
    }

    internal static bool TryRead(
        ref DerReader reader, ReadOnlyMemory<byte> memory, out SubjectPublicKey? key, ref ParseError error)
    {
        key = null;
        if (!reader.TryRead(DerTag.Sequence, "subjectPublicKeyInfo", out var whole, ref error)
            || !reader.TryEnter(whole, out var inside, ref error)
            || !TryReadIdentifier(ref inside, memory, out var algorithmId, out var parameters, ref error)
            || !inside.TryReadOctetAlignedBits("the public key", out var octets, ref error)
            || !inside.TryEnd("subjectPublicKeyInfo", ref error))
            return false;

        var algorithm = Kind(algorithmId);
        var bits = 0;
        var hasUsableExponent = true;
        Oid? curve = null;
        switch (algorithm)
        {
            case PublicKeyAlgorithm.Rsa or PublicKeyAlgorithm.RsaPss:
                if (!TryReadRsa(octets, reader.Source, out bits, out hasUsableExponent, ref error))
                    return false;
                break;
            case PublicKeyAlgorithm.EllipticCurve when parameters.Tag == DerTag.ObjectIdentifier:
                curve = new Oid(parameters.Content(memory));
                TryFindCurve(curve.Value, out _, out bits);
                break;
            case PublicKeyAlgorithm.Ed25519:
                bits = 256;
                break;
            case PublicKeyAlgorithm.Ed448:
                bits = 448;
                break;
            case PublicKeyAlgorithm.Dsa:
                bits = DsaBits(parameters, reader.Source);
                break;
        }

        key = new()
        {
            AlgorithmId = algorithmId,
            Algorithm = algorithm,
            Bits = bits,
            Curve = curve,
            HasUsableExponent = hasUsableExponent,
            Parameters = parameters.Tag == 0 ? default : parameters.Whole(memory),
            KeyOctets = octets.Content(memory),
            Encoded = whole.Whole(memory),
        };
        return true;
    }

    static bool TryReadIdentifier(
        ref DerReader reader, ReadOnlyMemory<byte> memory, out Oid id, out DerElement parameters, ref ParseError error)
    {
        (id, parameters) = (RsaEncryption, default);
        if (reader.TrySkip(RsaIdentifier))
        {
            parameters = new(DerTag.Null, reader.Position - 2, reader.Position, 0);
            return true;
        }

        if (!reader.TryEnter(DerTag.Sequence, "the algorithm of the public key", out var inside, ref error)
            || !inside.TryReadObjectIdentifier("the algorithm of the public key", out var oid, ref error)
            || (!inside.IsAtEnd && !inside.TryReadAny("parameters", out parameters, ref error)))
            return false;
        id = new(oid.Content(memory));
        return inside.TryEnd("the algorithm of the public key", ref error);
    }

    internal static PublicKeyAlgorithm Kind(Oid oid) =>
        oid == RsaEncryption ? PublicKeyAlgorithm.Rsa
        : oid == EllipticCurveKey ? PublicKeyAlgorithm.EllipticCurve
        : oid == RsaPssKey ? PublicKeyAlgorithm.RsaPss
        : oid == Ed25519 ? PublicKeyAlgorithm.Ed25519
        : oid == Ed448 ? PublicKeyAlgorithm.Ed448
        : oid == Dsa ? PublicKeyAlgorithm.Dsa
        : IsMlDsa(oid) ? PublicKeyAlgorithm.MlDsa
        : PublicKeyAlgorithm.Unknown;

    static bool TryFindCurve(Oid curve, [NotNullWhen(true)] out string? name, out int bits)
    {
        foreach (var known in Curves)
        {
            if (known.Id == curve)
            {
                (name, bits) = (known.Name, known.Bits);
                return true;
            }
        }

        (name, bits) = (null, 0);
        return false;
    }

    static bool TryReadRsa(
        DerElement octets, ReadOnlySpan<byte> source, out int bits, out bool hasUsableExponent, ref ParseError error)
    {
        bits = 0;
        hasUsableExponent = false;
        var inner = default(ParseError);
        var reader = new DerReader(octets.Content(source));
        if (!reader.TryEnter(DerTag.Sequence, "an RSA public key", out var key, ref inner)
            || !reader.TryEnd("the RSA public key", ref inner)
            || !key.TryReadInteger("the modulus", out var modulus, ref inner)
            || !key.TryReadInteger("the public exponent", out var exponent, ref inner)
            || !key.TryEnd("the RSA public key", ref inner))
        {
            error = inner with { Offset = octets.ContentOffset + inner.Offset };
            return false;
        }

        var content = modulus.Content(reader.Source);
        var exponentOctets = exponent.Content(reader.Source);
        if (content is [>= 0x80, ..] or [0x00] || exponentOctets is [>= 0x80, ..] or [0x00])
        {
            return DerReader.Fail(ref error, octets.ContentOffset + modulus.ContentOffset,
                "a positive modulus and exponent", DerReader.Hex(content));
        }

        hasUsableExponent = (exponentOctets[^1] & 1) != 0 && exponentOctets is not [1];
        content = content.TrimStart((byte)0);
        bits = (content.Length * 8) - BitOperations.LeadingZeroCount((uint)content[0]) + 24;
        return bits <= MaximumModulusBits
            || DerReader.Fail(ref error, octets.ContentOffset + modulus.ContentOffset,
                "a modulus of " + DerReader.AtMost(MaximumModulusBits, "bits"), DerReader.Count(bits, "bits"));
    }

    static int DsaBits(DerElement parameters, ReadOnlySpan<byte> source)
    {
        var ignored = default(ParseError);
        var reader = new DerReader(parameters.Tag == 0 ? [] : parameters.Whole(source));
        return reader.TryEnter(DerTag.Sequence, "DSA parameters", out var inside, ref ignored)
            && inside.TryReadInteger("p", out var p, ref ignored)
            ? p.Content(reader.Source).TrimStart((byte)0).Length * 8
            : 0;
    }

    /// <summary>A curve or a set of parameters that has an identifier of its own.</summary>
    sealed class NamedKind(Oid id, string name, int bits = 0)
    {
        internal Oid Id => id;

        internal string Name => name;

        /// <summary>The bits of the field of a curve.</summary>
        internal int Bits => bits;
    }
}
