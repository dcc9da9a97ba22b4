using System.Security.Cryptography;
using Parley.Certificates.Model;

namespace Parley.Certificates.Paths;

/// <summary>
/// A key as the platform verifies with it, beside a hash that is used again: for a certificate of a thousand octets setting a
/// new one up costs half as much as hashing. For one thread at a time.
/// </summary>
sealed class PlatformKey(AsymmetricAlgorithm key)
{
    IncrementalHash? _hash;

    /// <summary>Whether the key made the signature, which is of RSA as it stands and of a curve in DER, over the octets.</summary>
    internal bool Verify(ReadOnlySpan<byte> signed, SignatureAlgorithm algorithm, ReadOnlySpan<byte> signature)
    {
        Span<byte> digest = stackalloc byte[SHA512.HashSizeInBytes];
        digest = digest[..Hash(signed, algorithm.Hash, digest)];
        return key switch
        {
            RSA rsa => rsa.VerifyHash(digest, signature, algorithm.Hash,
                algorithm.Scheme == SignatureScheme.RsaPss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1),
            ECDsa curve => curve.VerifyHash(digest, signature, DSASignatureFormat.Rfc3279DerSequence),
            DSA dsa => dsa.VerifySignature(digest, signature, DSASignatureFormat.Rfc3279DerSequence),
            _ => false,
        };
    }

    /// <summary>Hashes the octets and returns the length of the digest.</summary>
    int Hash(ReadOnlySpan<byte> signed, HashAlgorithmName name, Span<byte> digest)
    {
        if (_hash is null || _hash.AlgorithmName != name)
        {
            _hash?.Dispose();
            _hash = IncrementalHash.CreateHash(name);
        }

        _hash.AppendData(signed);
        return _hash.GetHashAndReset(digest);
    }
}
