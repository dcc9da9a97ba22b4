using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Parley.Certificates.Asn1;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Paths;

/// <summary>
/// An issuer's key, ready to verify. Making a platform key object costs as much as several verifications, so they are
/// kept; as the platform does not promise that one may be used by two threads at once, each is lent to one at a time.
/// </summary>
sealed class VerificationKey(SubjectPublicKey key)
{
    /// <summary>The sizes of DSA keys that there are (FIPS 186-4, 4.2); the cost of a verification grows with the cube.</summary>
    const int LeastDsaBits = 1024;
    const int MostDsaBits = 3072;

    PlatformKey? _first; // the usual one; the others are for several threads
    ConcurrentStack<PlatformKey>? _others;

    /// <summary>Verifies a signature over the octets.</summary>
    internal SignatureCheck Verify(ReadOnlySpan<byte> signed, SignatureAlgorithm algorithm, ReadOnlySpan<byte> signature)
    {
        switch (algorithm.Scheme)
        {
            case SignatureScheme.RsaPkcs1 or SignatureScheme.RsaPss
                when key.Algorithm is PublicKeyAlgorithm.Rsa or PublicKeyAlgorithm.RsaPss:
                return VerifyRsa(signed, algorithm, signature);
            case SignatureScheme.Ecdsa when key.Algorithm == PublicKeyAlgorithm.EllipticCurve:
                return key.Bits == 0 || algorithm.Hash.Name is null ? SignatureCheck.Unsupported
                    : IsPair(signature) ? VerifyOnPlatform(signed, algorithm, signature)
                    : SignatureCheck.Invalid;
            case SignatureScheme.Dsa when key.Algorithm == PublicKeyAlgorithm.Dsa:
                return key.Bits is < LeastDsaBits or > MostDsaBits || algorithm.Hash.Name is null ? SignatureCheck.Unsupported
                    : IsPair(signature) ? VerifyOnPlatform(signed, algorithm, signature)
                    : SignatureCheck.Invalid;
            case SignatureScheme.MlDsa when key.Algorithm == PublicKeyAlgorithm.MlDsa:
                return VerifyMlDsa(signed, algorithm, signature);
            case SignatureScheme.Ed25519 when key.Algorithm == PublicKeyAlgorithm.Ed25519:
            case SignatureScheme.Ed448 when key.Algorithm == PublicKeyAlgorithm.Ed448:
            case SignatureScheme.Unknown:
                return SignatureCheck.Unsupported;
            default:
                return key.Algorithm == PublicKeyAlgorithm.Unknown ? SignatureCheck.Unsupported : SignatureCheck.Invalid;
        }
    }

    SignatureCheck VerifyRsa(ReadOnlySpan<byte> signed, SignatureAlgorithm algorithm, ReadOnlySpan<byte> signature)
    {
        if (algorithm.Hash.Name is null)
            return SignatureCheck.Unsupported;
        // With an even exponent or with one, anybody could make signatures.
        if (!key.HasUsableExponent)
            return SignatureCheck.Invalid;
        if (algorithm.Scheme == SignatureScheme.RsaPkcs1)
        {
            return key.Algorithm == PublicKeyAlgorithm.RsaPss
                ? SignatureCheck.Invalid
                : VerifyOnPlatform(signed, algorithm, signature);
        }

        // A key bound to parameters may only be used with them (RFC 4055, 1.2), and the platform knows one salt length.
        return (!key.Parameters.IsEmpty && key.Algorithm == PublicKeyAlgorithm.RsaPss && !IsSameParameters(algorithm))
            || algorithm.SaltLength != HashOctets(algorithm.Hash)
            ? SignatureCheck.Unsupported
            : VerifyOnPlatform(signed, algorithm, signature);
    }

    /// <summary>ML-DSA has no common base with the older algorithms, and its keys are cheap to make.</summary>
    SignatureCheck VerifyMlDsa(ReadOnlySpan<byte> signed, SignatureAlgorithm algorithm, ReadOnlySpan<byte> signature)
    {
        if (algorithm.AlgorithmId != key.AlgorithmId)
            return SignatureCheck.Invalid;
        if (!MLDsa.IsSupported)
            return SignatureCheck.Unsupported;
        try
        {
#pragma warning disable SYSLIB5006 // the platform's ML-DSA is final in FIPS 204; only this class of .NET may still change
            using var platform = MLDsa.ImportSubjectPublicKeyInfo(key.Encoded.Span);
            return platform.VerifyData(signed, signature) ? SignatureCheck.Valid : SignatureCheck.Invalid;
#pragma warning restore SYSLIB5006
        }
        catch (CryptographicException)
        {
            return SignatureCheck.Invalid;
        }
    }

    SignatureCheck VerifyOnPlatform(ReadOnlySpan<byte> signed, SignatureAlgorithm algorithm, ReadOnlySpan<byte> signature)
    {
        PlatformKey? rented = null;
        try
        {
            rented = Interlocked.Exchange(ref _first, null) ?? RentOther() ?? new(Import());
            return rented.Verify(signed, algorithm, signature) ? SignatureCheck.Valid : SignatureCheck.Invalid;
        }
        catch (CryptographicException)
        {
            // The key is no point of its curve, or the platform's policy forbids it: no signature of it counts.
            return SignatureCheck.Invalid;
        }
        catch (PlatformNotSupportedException)
        {
            return SignatureCheck.Unsupported;
        }
        finally
        {
            if (rented is not null && Interlocked.CompareExchange(ref _first, rented, null) is not null)
                KeepOther(rented);
        }
    }

    PlatformKey? RentOther() => _others is { } others && others.TryPop(out var other) ? other : null;

    // Apart, because one thread never comes here, and need not load what several share.
    [MethodImpl(MethodImplOptions.NoInlining)]
    void KeepOther(PlatformKey key) => LazyInitializer.EnsureInitialized(ref _others, () => new()).Push(key);

    AsymmetricAlgorithm Import()
    {
        if (key.Algorithm == PublicKeyAlgorithm.EllipticCurve)
        {
            // What Create makes on Linux encodes every signature anew, twice, before this class verifies it.
            ECDsa curve = OperatingSystem.IsLinux() ? new ECDsaOpenSsl() : ECDsa.Create();
            if (PointOfUsualCurve() is { } point)
                curve.ImportParameters(point);
            else
                curve.ImportSubjectPublicKeyInfo(key.Encoded.Span, out _);
            return curve;
        }

        if (key.Algorithm == PublicKeyAlgorithm.Dsa)
        {
            var dsa = DSA.Create();
            dsa.ImportSubjectPublicKeyInfo(key.Encoded.Span, out _);
            return dsa;
        }

        // What Create makes on Linux wraps this one.
        RSA rsa = OperatingSystem.IsLinux() ? new RSAOpenSsl() : RSA.Create();
        rsa.ImportRSAPublicKey(key.KeyOctets.Span, out _);
        return rsa;
    }

    /// <summary>
    /// An uncompressed point (RFC 5480, 2.2) on one of the curves that all use, <see langword="null"/> for another: where it is
    /// given in parts, the platform need not load its own reader of keys.
    /// </summary>
    ECParameters? PointOfUsualCurve()
    {
        const byte uncompressed = 4;
        var size = (key.Bits + 7) / 8;
        var octets = key.KeyOctets.Span;
        ECCurve? curve = KeyAlgorithms.CurveName(key.Curve) switch
        {
            "P-256" => ECCurve.NamedCurves.nistP256,
            "P-384" => ECCurve.NamedCurves.nistP384,
            "P-521" => ECCurve.NamedCurves.nistP521,
            _ => null,
        };
        return curve is { } usual && octets.Length == 1 + (2 * size) && octets[0] == uncompressed
            ? new() { Curve = usual, Q = new() { X = octets[1..(1 + size)].ToArray(), Y = octets[(1 + size)..].ToArray() } }
            : null;
    }

    /// <summary>
    /// Whether this is an ECDSA-Sig-Value, or the same of DSA, in strict DER with two positive numbers of the field's size at most
    /// (RFC 3279, 2.2.2 and 2.2.3). The platform's own reader takes numbers that lack their leading zero, so that one signature could
    /// be written in two ways.
    /// </summary>
    bool IsPair(ReadOnlySpan<byte> signature)
    {
        var error = default(ParseError);
        var reader = new DerReader(signature);
        return reader.TryEnter(DerTag.Sequence, "ECDSA-Sig-Value", out var numbers, ref error)
            && reader.TryEnd("ECDSA-Sig-Value", ref error)
            && numbers.TryReadInteger("r", out var r, ref error)
            && numbers.TryReadInteger("s", out var s, ref error)
            && numbers.TryEnd("ECDSA-Sig-Value", ref error)
            && FitsField(r.Content(signature))
            && FitsField(s.Content(signature));
    }

    bool FitsField(ReadOnlySpan<byte> number) =>
        number[0] < 0x80 && number.TrimStart((byte)0).Length <= (key.Bits + 7) / 8;

    /// <summary>Identifier and parameters of both, compared as encoded.</summary>
    bool IsSameParameters(SignatureAlgorithm algorithm) => algorithm.Encoded.Span.EndsWith(key.Parameters.Span);

    static int HashOctets(HashAlgorithmName hash) =>
        hash == HashAlgorithmName.SHA256 ? SHA256.HashSizeInBytes
        : hash == HashAlgorithmName.SHA384 ? SHA384.HashSizeInBytes
        : hash == HashAlgorithmName.SHA512 ? SHA512.HashSizeInBytes
        : SHA1.HashSizeInBytes;
}
