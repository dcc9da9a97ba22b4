using System.Security.Cryptography;

namespace Parley.Certificates.Model;

/// <summary>How a certificate was signed (RFC 5280, 4.1.1.2).</summary>
public sealed class SignatureAlgorithm
{
    internal SignatureAlgorithm()
    {
    }

    /// <summary>The identifier of the algorithm.</summary>
    public required Oid AlgorithmId { get; init; }

    /// <summary>The scheme, where Parley knows it.</summary>
    public required SignatureScheme Scheme { get; init; }

    /// <summary>The hash of the scheme; no name where the scheme has none of its own or is unknown.</summary>
    public HashAlgorithmName Hash { get; init; }

    /// <summary>The salt octets of RSA-PSS; 0 for other schemes.</summary>
    public int SaltLength { get; init; }

    /// <summary>Whether the hash can be made to collide: MD2, MD5, SHA-1 (RFC 9155; CA/B Forum BR 7.1.3.2).</summary>
    public bool IsWeak { get; init; }

    /// <summary>Identifier and parameters as encoded, a SEQUENCE.</summary>
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>The algorithm in words: <c>SHA-256 with RSA</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The algorithm in words.</summary>
    public override string ToString() => Name;
}
