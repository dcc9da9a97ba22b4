using System.Security.Cryptography;
using Parley.Certificates.Model;
using Oid = Parley.Certificates.Model.Oid;

namespace Parley.Certificates.Revocation;

/// <summary>
/// Which certificate is meant: hashes of its issuer's name and key, and its serial number (RFC 6960, 4.1.1).
/// </summary>
public readonly struct OcspCertificateId
{
    internal static readonly Oid Sha1 = Oid.Parse("1.3.14.3.2.26");
    static readonly Oid Sha256 = Oid.Parse("2.16.840.1.101.3.4.2.1");
    static readonly Oid Sha384 = Oid.Parse("2.16.840.1.101.3.4.2.2");
    static readonly Oid Sha512 = Oid.Parse("2.16.840.1.101.3.4.2.3");

    /// <summary>The hash.</summary>
    public required Oid HashAlgorithm { get; init; }

    /// <summary>The hash of the issuer's encoded name.</summary>
    public required ReadOnlyMemory<byte> IssuerNameHash { get; init; }

    /// <summary>The hash of the issuer's key, without its algorithm.</summary>
    public required ReadOnlyMemory<byte> IssuerKeyHash { get; init; }

    /// <summary>The serial number as encoded.</summary>
    public required ReadOnlyMemory<byte> SerialNumber { get; init; }

    /// <summary>Whether the hash is one that Parley knows: SHA-1, SHA-256, SHA-384 or SHA-512.</summary>
    public bool IsHashKnown => TryHash(HashAlgorithm, [], stackalloc byte[SHA512.HashSizeInBytes], out _);

    /// <summary>Whether this certificate is meant, issued with this key.</summary>
    public bool IsOf(Certificate certificate, Certificate issuer)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(issuer);
        Span<byte> hash = stackalloc byte[SHA512.HashSizeInBytes];
        return SerialNumber.Span.SequenceEqual(certificate.SerialNumber.Span)
            && TryHash(HashAlgorithm, certificate.Issuer.Encoded.Span, hash, out var length)
            && IssuerNameHash.Span.SequenceEqual(hash[..length])
            && TryHash(HashAlgorithm, issuer.PublicKey.KeyOctets.Span, hash, out length)
            && IssuerKeyHash.Span.SequenceEqual(hash[..length]);
    }

    static bool TryHash(Oid algorithm, ReadOnlySpan<byte> octets, Span<byte> hash, out int length)
    {
        // SHA-1 is no proof here, only a way to name an issuer.
        length = algorithm == Sha1 ? SHA1.HashData(octets, hash)
            : algorithm == Sha256 ? SHA256.HashData(octets, hash)
            : algorithm == Sha384 ? SHA384.HashData(octets, hash)
            : algorithm == Sha512 ? SHA512.HashData(octets, hash)
            : 0;
        return length > 0;
    }
}
