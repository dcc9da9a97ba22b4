using System.Diagnostics.CodeAnalysis;
using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Material;

public sealed partial class PrivateKeyMaterial
{
    /// <summary>Makes the public half, to compare it with those of certificates and requests.</summary>
    /// <param name="password">The password of an encrypted key, else ignored.</param>
    /// <param name="key">The public key.</param>
    /// <param name="error">Why there is none: no password, a wrong one, too costly, damaged, or not of this platform.</param>
    public bool TryGetPublicKey(
        string? password, [NotNullWhen(true)] out SubjectPublicKey? key, [NotNullWhen(false)] out MaterialError? error)
    {
        key = null;
        error = CheckBefore(password);
        if (error is not null)
            return false;
        if (Form == PrivateKeyForm.EncryptedPkcs8)
            return TryOpen(password, out key, out error);
        if (TryReadAttached(out key))
            return true;
        try
        {
            var octets = Algorithm switch
            {
                PublicKeyAlgorithm.Rsa => Export(RSA.Create()),
                PublicKeyAlgorithm.EllipticCurve => Export(ECDsa.Create()),
                PublicKeyAlgorithm.MlDsa => ExportMlDsa(),
                _ => null,
            };
            var reader = new DerReader(octets);
            var parse = default(ParseError);
            if (octets is not null && KeyAlgorithms.TryRead(ref reader, octets, out key, ref parse) && key is not null)
                return true;
            error = Unsupported();
        }
        catch (CryptographicException)
        {
            error = Error(MaterialFault.Damaged, "a private key", "numbers that are none", "Export the key again from where it was made.");
        }
        catch (PlatformNotSupportedException)
        {
            error = Unsupported();
        }

        return false;
    }

    MaterialError? CheckBefore(string? password)
    {
        if (Form == PrivateKeyForm.EncryptedOldForm)
        {
            return Error(MaterialFault.Unsupported, "an encrypted key as PKCS#8", "a key with the encryption of the old PEM form",
                "Convert it with 'openssl pkcs8 -topk8 -in FILE -out FILE.pk8'.");
        }

        if (IsEncrypted && password is null)
            return Error(MaterialFault.PasswordNeeded, "a password", "none", "Name a file that holds it with --password-file FILE.");
        if (IsEncrypted && ReadEncryption() is var encryption)
        {
            if (!encryption.IsKnown)
            {
                return Error(MaterialFault.Unsupported, "an encryption that this platform can open", encryption.Name,
                    "Encrypt it again with 'openssl pkcs8 -topk8 -v2 aes-256-cbc -in FILE -out FILE.pk8'.");
            }

            if (encryption.Iterations > MaximumIterations)
            {
                return Error(MaterialFault.TooCostly,
                    string.Create(CultureInfo.InvariantCulture, $"at most {MaximumIterations} iterations"),
                    string.Create(CultureInfo.InvariantCulture, $"{encryption.Iterations}"), "Encrypt the key again with an honest count.");
            }
        }

        if (!IsEncrypted && ModulusBits(RsaOctets()) > MaximumModulusBits)
            return Error(MaterialFault.TooLarge, $"a modulus of at most {MaximumModulusBits} bits", "more", "Make a new key.");
        return null;
    }

    ReadOnlySpan<byte> RsaOctets()
    {
        if (Form == PrivateKeyForm.Pkcs1)
            return _octets.Span;
        var ignored = default(ParseError);
        var reader = new DerReader(_octets.Span);
        return reader.TryEnter(DerTag.Sequence, "a key", out var inside, ref ignored)
            && inside.TryReadInteger("the version", out _, ref ignored)
            && inside.TryReadAny("the algorithm", out _, ref ignored)
            && inside.TryReadAny("the key", out var key, ref ignored)
            ? key.Content(_octets.Span)
            : default;
    }

    /// <summary>How it is encrypted; it was read when the key was made, so that it can be read again.</summary>
    KeyEncryption ReadEncryption()
    {
        var ignored = default(ParseError);
        var reader = new DerReader(_octets.Span);
        reader.TryEnter(DerTag.Sequence, "a key", out var inside, ref ignored);
        KeyEncryption.TryRead(ref inside, _octets, out var encryption, ref ignored);
        return encryption;
    }

    /// <summary>
    /// PKCS#8 of the second version may carry the public key (RFC 5958, 2): the way for algorithms that the platform lacks.
    /// </summary>
    bool TryReadAttached([NotNullWhen(true)] out SubjectPublicKey? key)
    {
        key = null;
        var error = default(ParseError);
        var reader = new DerReader(_octets.Span);
        if (Form != PrivateKeyForm.Pkcs8
            || Algorithm is PublicKeyAlgorithm.Rsa or PublicKeyAlgorithm.EllipticCurve or PublicKeyAlgorithm.MlDsa
            || !reader.TryEnter(DerTag.Sequence, "a key", out var inside, ref error)
            || !inside.TryReadInteger("the version", out _, ref error)
            || !inside.TryReadAny("the algorithm", out var algorithm, ref error)
            || !inside.TryReadAny("the key", out _, ref error))
            return false;
        while (inside.TryReadAny("the rest", out var element, ref error))
        {
            if (element.Tag is not 0x81 || element.ContentLength < 2)
                continue;
            var writer = new AsnWriter(AsnEncodingRules.DER);
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue(algorithm.Whole(_octets.Span));
                writer.WriteBitString(element.Content(_octets.Span)[1..]);
            }

            var octets = writer.Encode();
            var made = new DerReader(octets);
            return KeyAlgorithms.TryRead(ref made, octets, out key, ref error) && key is not null;
        }

        return false;
    }

    bool TryOpen(string? password, [NotNullWhen(true)] out SubjectPublicKey? key, [NotNullWhen(false)] out MaterialError? error)
    {
        key = null;
        if (!TryDecrypt(password, out var opened, out error))
            return false;
        try
        {
            if (TryParse(opened, out var inner, out _))
                return inner.TryGetPublicKey(null, out key, out error);
            error = Unsupported();
            return false;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(opened);
        }
    }

    byte[] Export(AsymmetricAlgorithm algorithm)
    {
        using (algorithm)
        {
            Import(algorithm);
            return algorithm.ExportSubjectPublicKeyInfo();
        }
    }

    void Import(AsymmetricAlgorithm algorithm)
    {
        switch (Form, algorithm)
        {
            case (PrivateKeyForm.Pkcs1, RSA rsa):
                rsa.ImportRSAPrivateKey(_octets.Span, out _);
                break;
            case (PrivateKeyForm.Sec1, ECDsa elliptic):
                elliptic.ImportECPrivateKey(_octets.Span, out _);
                break;
            default:
                algorithm.ImportPkcs8PrivateKey(_octets.Span, out _);
                break;
        }
    }

    byte[]? ExportMlDsa()
    {
        if (!MLDsa.IsSupported)
            return null;
#pragma warning disable SYSLIB5006 // the platform's ML-DSA is final in FIPS 204; only this class of .NET may still change
        using var key = MLDsa.ImportPkcs8PrivateKey(_octets.Span);
        return key.ExportSubjectPublicKeyInfo();
#pragma warning restore SYSLIB5006
    }

    MaterialError Unsupported() => Error(MaterialFault.Unsupported, "a key of RSA or of a curve that this platform knows",
        AlgorithmName ?? FormName, "Compare the public keys with the program that made this one.");

    static MaterialError Error(MaterialFault kind, string expected, string found, string remedy) =>
        new() { Kind = kind, Line = 0, Subject = "key", Expected = expected, Found = found, Remedy = remedy };
}
