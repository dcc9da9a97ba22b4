using System.Globalization;
using Parley.Certificates.Asn1;
using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Model;

/// <summary>A certificate's public key (RFC 5280, 4.1.2.7).</summary>
public sealed class SubjectPublicKey
{
    internal SubjectPublicKey()
    {
    }

    /// <summary>The identifier of the algorithm.</summary>
    public required Oid AlgorithmId { get; init; }

    /// <summary>The algorithm, where Parley knows it.</summary>
    public required PublicKeyAlgorithm Algorithm { get; init; }

    /// <summary>Modulus bits of RSA and DSA, field bits of a named curve; 0 where unknown.</summary>
    public required int Bits { get; init; }

    /// <summary>The named curve, <see langword="null"/> for other keys and for curves given by parameters.</summary>
    public Oid? Curve { get; init; }

    /// <summary>Whether an RSA exponent is odd and greater than one; <see langword="true"/> for other keys.</summary>
    internal bool HasUsableExponent { get; init; } = true;

    /// <summary>
    /// Whether an RSA exponent is odd and lies between 2^16 and 2^256 (FIPS 186-5, A.1.1); <see langword="true"/> for other
    /// keys.
    /// </summary>
    internal bool HasStrongExponent
    {
        get
        {
            if (Algorithm is not (PublicKeyAlgorithm.Rsa or PublicKeyAlgorithm.RsaPss))
                return true;
            // The key was checked when it was read, so that no read below can fail.
            var error = default(ParseError);
            var reader = new DerReader(KeyOctets.Span);
            reader.TryEnter(DerTag.Sequence, "an RSA public key", out var key, ref error);
            key.TryReadInteger("the modulus", out _, ref error);
            key.TryReadInteger("the public exponent", out var exponent, ref error);
            var digits = exponent.Content(reader.Source).TrimStart((byte)0);
            return HasUsableExponent && digits.Length is > 2 and <= 32;
        }
    }

    /// <summary>The encoded parameters of the algorithm; empty where absent.</summary>
    public ReadOnlyMemory<byte> Parameters { get; init; }

    /// <summary>The key itself: of RSA the encoded modulus and exponent, of a curve the point.</summary>
    public required ReadOnlyMemory<byte> KeyOctets { get; init; }

    /// <summary>The encoded SubjectPublicKeyInfo.</summary>
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>
    /// The key ready to verify, made when first asked for and kept: making one costs as much as several verifications.
    /// </summary>
    internal VerificationKey Verification => field ?? Interlocked.CompareExchange(ref field, new(this), null) ?? field;

    /// <summary>The key in words: <c>RSA 2048</c>, <c>EC P-256</c>, <c>Ed25519</c>.</summary>
    public string Name => Algorithm switch
    {
        PublicKeyAlgorithm.Rsa => string.Create(CultureInfo.InvariantCulture, $"RSA {Bits}"),
        PublicKeyAlgorithm.RsaPss => string.Create(CultureInfo.InvariantCulture, $"RSA-PSS {Bits}"),
        PublicKeyAlgorithm.EllipticCurve => "EC " + KeyAlgorithms.CurveName(Curve),
        PublicKeyAlgorithm.Ed25519 => "Ed25519",
        PublicKeyAlgorithm.Ed448 => "Ed448",
        PublicKeyAlgorithm.MlDsa => KeyAlgorithms.MlDsaName(AlgorithmId),
        PublicKeyAlgorithm.Dsa => string.Create(CultureInfo.InvariantCulture, $"DSA {Bits}"),
        _ => AlgorithmId.ToString(),
    };

    /// <summary>The key in words.</summary>
    public override string ToString() => Name;
}
