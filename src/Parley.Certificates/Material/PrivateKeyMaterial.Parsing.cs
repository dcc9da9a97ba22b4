using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Material;

public sealed partial class PrivateKeyMaterial
{
    /// <summary>Octets at most: RSA with 16384 bits needs nine thousand, the greatest ML-DSA key five thousand.</summary>
    const int MaximumSizeBytes = 64 * 1024;

    /// <summary>RSA modulus bits at most, as of public keys: where OpenSSL stops.</summary>
    const int MaximumModulusBits = 16384;

    /// <summary>Reads what a key says about itself; no password is needed for that.</summary>
    public static bool TryParse(
        ReadOnlyMemory<byte> der, [NotNullWhen(true)] out PrivateKeyMaterial? key, out ParseError error)
    {
        key = null;
        error = default;
        if (der.Length > MaximumSizeBytes)
        {
            return DerReader.Fail(ref error, 0, $"at most {MaximumSizeBytes} bytes",
                string.Create(CultureInfo.InvariantCulture, $"{der.Length} bytes"));
        }

        var reader = new DerReader(der.Span);
        if (!reader.TryEnter(DerTag.Sequence, "a private key", out var inside, ref error) || !reader.TryEnd("the key", ref error))
            return false;
        if (inside.NextIs(DerTag.Sequence))
        {
            if (!KeyEncryption.TryRead(ref inside, der, out var encryption, ref error)
                || !inside.TryRead(DerTag.OctetString, "an encrypted key", out _, ref error))
                return false;
            key = new(der) { Form = PrivateKeyForm.EncryptedPkcs8, Encryption = encryption.Name };
            return true;
        }

        if (!inside.TryReadCount(DerTag.Integer, "the version of a key", out var version, ref error))
            return false;
        if (inside.NextIs(DerTag.Sequence))
            return TryReadPkcs8(der, ref inside, out key, ref error);
        if (inside.NextIs(DerTag.OctetString))
            return TryReadSec1(der, ref inside, out key, ref error);
        return TryReadNumbers(der, version, ref inside, out key, ref error);
    }

    /// <summary>A key whose headers say that it is encrypted; the label says what it is.</summary>
    internal static PrivateKeyMaterial OfOldForm(string? label) => new(default)
    {
        Form = PrivateKeyForm.EncryptedOldForm,
        Algorithm = label switch
        {
            "RSA PRIVATE KEY" => PublicKeyAlgorithm.Rsa,
            "EC PRIVATE KEY" => PublicKeyAlgorithm.EllipticCurve,
            "DSA PRIVATE KEY" => PublicKeyAlgorithm.Dsa,
            _ => null,
        },
        AlgorithmName = label switch { "RSA PRIVATE KEY" => "RSA", "EC PRIVATE KEY" => "EC", "DSA PRIVATE KEY" => "DSA", _ => null },
    };

    static bool TryReadPkcs8(
        ReadOnlyMemory<byte> der, ref DerReader inside, [NotNullWhen(true)] out PrivateKeyMaterial? key, ref ParseError error)
    {
        key = null;
        if (!inside.TryEnter(DerTag.Sequence, "the algorithm of a key", out var identifier, ref error)
            || !identifier.TryReadObjectIdentifier("the algorithm of a key", out var oid, ref error))
            return false;
        var parameters = default(DerElement);
        if (!identifier.IsAtEnd && !identifier.TryReadAny("parameters", out parameters, ref error))
            return false;
        if (!inside.TryRead(DerTag.OctetString, "a key", out var content, ref error))
            return false;
        var id = new Oid(oid.Content(der));
        var algorithm = KeyAlgorithms.Kind(id);
        var name = algorithm switch
        {
            PublicKeyAlgorithm.Rsa or PublicKeyAlgorithm.RsaPss => RsaName(content.Content(der.Span)),
            PublicKeyAlgorithm.EllipticCurve => EllipticName(parameters, der),
            PublicKeyAlgorithm.MlDsa => KeyAlgorithms.MlDsaName(id),
            PublicKeyAlgorithm.Unknown => id.ToString(),
            _ => algorithm.ToString(),
        };
        var octets = algorithm == PublicKeyAlgorithm.EllipticCurve ? AtFieldLength(der, PrivateKeyForm.Pkcs8, parameters) : der;
        key = new(octets) { Form = PrivateKeyForm.Pkcs8, Algorithm = algorithm, AlgorithmName = name };
        return true;
    }

    static bool TryReadSec1(
        ReadOnlyMemory<byte> der, ref DerReader inside, [NotNullWhen(true)] out PrivateKeyMaterial? key, ref ParseError error)
    {
        key = null;
        if (!inside.TryRead(DerTag.OctetString, "a key", out _, ref error))
            return false;
        var parameters = default(DerElement);
        if (inside.NextIs(DerTag.ContextConstructed(0))
            && (!inside.TryEnter(DerTag.ContextConstructed(0), "the curve", out var curve, ref error)
                || !curve.TryReadAny("the curve", out parameters, ref error)))
            return false;
        key = new(AtFieldLength(der, PrivateKeyForm.Sec1, parameters))
        {
            Form = PrivateKeyForm.Sec1,
            Algorithm = PublicKeyAlgorithm.EllipticCurve,
            AlgorithmName = EllipticName(parameters, der),
        };
        return true;
    }

    /// <summary>RSAPrivateKey has nine numbers, OpenSSL's DSA key six.</summary>
    static bool TryReadNumbers(
        ReadOnlyMemory<byte> der, int version, ref DerReader inside, [NotNullWhen(true)] out PrivateKeyMaterial? key,
        ref ParseError error)
    {
        const int numbersOfDsa = 5, numbersOfRsa = 8;
        key = null;
        var count = 0;
        var at = inside.Position;
        for (; !inside.IsAtEnd && count <= numbersOfRsa; count++)
        {
            if (inside.NextIs(DerTag.Sequence) && version == 1)
                break; // more than two primes
            if (!inside.TryReadInteger("a number of the key", out _, ref error))
                return false;
        }

        if (count is not (numbersOfDsa or numbersOfRsa))
        {
            return DerReader.Fail(ref error, at, "the nine numbers of an RSA key",
                string.Create(CultureInfo.InvariantCulture, $"{count + 1}"));
        }

        key = count == numbersOfDsa
            ? new(der) { Form = PrivateKeyForm.Dsa, Algorithm = PublicKeyAlgorithm.Dsa, AlgorithmName = "DSA" }
            : new(der) { Form = PrivateKeyForm.Pkcs1, Algorithm = PublicKeyAlgorithm.Rsa, AlgorithmName = RsaName(der.Span) };
        return true;
    }

    static string RsaName(ReadOnlySpan<byte> key) =>
        ModulusBits(key) is > 0 and var bits ? string.Create(CultureInfo.InvariantCulture, $"RSA {bits}") : "RSA";

    /// <summary>The bits of the modulus of an RSAPrivateKey; 0 where there is none.</summary>
    static int ModulusBits(ReadOnlySpan<byte> key)
    {
        var ignored = default(ParseError);
        var reader = new DerReader(key);
        if (!reader.TryEnter(DerTag.Sequence, "a key", out var inside, ref ignored)
            || !inside.TryReadInteger("the version", out _, ref ignored)
            || !inside.TryReadInteger("the modulus", out var modulus, ref ignored))
            return 0;
        var octets = modulus.Content(key).TrimStart((byte)0);
        return octets.IsEmpty ? 0 : (octets.Length * 8) - BitOperations.LeadingZeroCount((uint)octets[0]) + 24;
    }

    static string EllipticName(DerElement parameters, ReadOnlyMemory<byte> memory) => parameters.Tag switch
    {
        0 => "EC",
        DerTag.ObjectIdentifier => "EC " + KeyAlgorithms.CurveName(new Oid(parameters.Content(memory))),
        _ => "EC " + KeyAlgorithms.CurveName(null),
    };
}
