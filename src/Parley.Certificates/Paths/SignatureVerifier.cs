using System.Security.Cryptography;
using Parley.Certificates.Model;

namespace Parley.Certificates.Paths;

/// <summary>
/// Verifies certificates with issuers' keys. Keeps the keys it used and, of authorities, the signatures it verified:
/// thousands of servers share a few issuers. For many threads.
/// </summary>
sealed class SignatureVerifier
{
    /// <summary>
    /// Keys of a generation: more issuers than a large enterprise and the public authorities have together.
    /// </summary>
    const int KeptKeys = 1024;

    /// <summary>Signatures of a generation, 64 octets each.</summary>
    const int KeptSignatures = 4096;

    readonly BoundedCache<Fingerprint, VerificationKey> _keys = new(KeptKeys);
    readonly BoundedCache<(Fingerprint Key, Fingerprint Certificate), SignatureCheck> _signatures = new(KeptSignatures);

    /// <summary>Whether the issuer's key made the certificate's signature.</summary>
    internal SignatureCheck Verify(Certificate certificate, SubjectPublicKey issuer)
    {
        var keyPrint = Fingerprint.Of(issuer.Encoded.Span);
        if (!certificate.IsAuthority)
            return Compute(certificate, issuer, keyPrint);
        var entry = (keyPrint, Fingerprint.Of(certificate.Encoded.Span));
        if (_signatures.TryGet(entry, out var known))
            return known;
        var check = Compute(certificate, issuer, keyPrint);
        _signatures.Add(entry, check);
        return check;
    }

    SignatureCheck Compute(Certificate certificate, SubjectPublicKey issuer, Fingerprint keyPrint)
    {
        if (!_keys.TryGet(keyPrint, out var key))
        {
            key = new(issuer);
            _keys.Add(keyPrint, key);
        }

        return key.Verify(certificate.Signed.Span, certificate.SignatureAlgorithm, certificate.Signature.Span);
    }

    /// <summary>SHA-256 as a value.</summary>
    readonly record struct Fingerprint(ulong A, ulong B, ulong C, ulong D)
    {
        internal static Fingerprint Of(ReadOnlySpan<byte> octets)
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(octets, hash);
            return new(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]),
                BitConverter.ToUInt64(hash[16..]), BitConverter.ToUInt64(hash[24..]));
        }
    }
}
