using System.Collections.Immutable;
using System.Security.Cryptography;
using Parley.Certificates.Model;
using Oid = Parley.Certificates.Model.Oid;

namespace Parley.Certificates.Revocation;

/// <summary>
/// An answer of a responder (RFC 6960, 4.2), read once; refers to the encoded octets, which must not change afterwards.
/// That it could be read says nothing about whether it can be trusted.
/// </summary>
public sealed partial class OcspResponse
{
    string? _sha256;

    /// <summary>The encoded response.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    /// <summary>SHA-256 of the encoded response, lower-case hexadecimal: its name in reports.</summary>
    public string Sha256 => _sha256 ??= Convert.ToHexStringLower(SHA256.HashData(Encoded.Span));

    /// <summary>Whether the responder answered; where it did not, nothing below is set.</summary>
    public OcspResponseStatus Status { get; }

    /// <summary>The octets that the responder signed.</summary>
    public ReadOnlyMemory<byte> Signed { get; private init; }

    /// <summary>The responder's name, <see langword="null"/> where it gives the hash of its key.</summary>
    public DistinguishedName? ResponderName { get; private init; }

    /// <summary>The SHA-1 hash of the responder's key, <see langword="null"/> where it gives its name.</summary>
    public ReadOnlyMemory<byte>? ResponderKeyHash { get; private init; }

    /// <summary>When it was signed, <see langword="null"/> where the responder did not answer.</summary>
    public DateTimeOffset? ProducedAt { get; private init; }

    /// <summary>What it says, about each certificate.</summary>
    public ImmutableArray<OcspSingleResponse> Responses { get; private init; } = [];

    /// <summary>The nonce of the request, repeated; <see langword="null"/> where there is none (RFC 9654).</summary>
    public ReadOnlyMemory<byte>? Nonce { get; private init; }

    /// <summary>All extensions of the response, unknown ones too.</summary>
    public ImmutableArray<CertificateExtension> Extensions { get; private init; } = [];

    /// <summary>
    /// A critical extension of the response that Parley does not know, <see langword="null"/> where there is none.
    /// </summary>
    public Oid? UnknownCriticalExtension { get; private init; }

    /// <summary>Certificates that came with it; those that could not be read are left out.</summary>
    public ImmutableArray<Certificate> Certificates { get; private init; } = [];

    /// <summary>How it was signed, <see langword="null"/> where the responder did not answer.</summary>
    public SignatureAlgorithm? SignatureAlgorithm { get; private init; }

    /// <summary>The signature.</summary>
    public ReadOnlyMemory<byte> Signature { get; private init; }

    /// <summary>The responder as reports name it.</summary>
    public string ResponderText => ResponderName is { } name ? name.DisplayName
        : ResponderKeyHash is { } hash ? "the holder of key " + Convert.ToHexString(hash.Span)
        : "a responder that did not answer";

    /// <summary>Which keys signed it.</summary>
    internal SignatureMemo Verified { get; } = new();

    /// <summary>Whether a certificate is the responder's by name or key.</summary>
    internal bool IsResponder(Certificate certificate)
    {
        if (ResponderName is { } name)
            return name.Equals(certificate.Subject);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        SHA1.HashData(certificate.PublicKey.KeyOctets.Span, hash);
        return ResponderKeyHash is { } asked && asked.Span.SequenceEqual(hash);
    }

    /// <summary>Responder and moment in one line.</summary>
    public override string ToString() =>
        ProducedAt is { } moment ? $"{ResponderText} of {Diagnostics.Evidence.Moment(moment)}" : "no answer: " + Status;
}
