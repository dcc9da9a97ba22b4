using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;

namespace Parley.Certificates.Requests;

/// <summary>A certificate request, PKCS#10 (RFC 2986, 4), read once. Everything refers to the encoded octets.</summary>
public sealed partial class CertificateRequest
{
    /// <summary>
    /// What a certificate of this request would say, its names and its uses; serial number, issuer and dates are not the
    /// request's, and nobody signed it.
    /// </summary>
    readonly Certificate _wanted;

    CertificateRequest(ReadOnlyMemory<byte> encoded, Certificate wanted)
    {
        Encoded = encoded;
        _wanted = wanted;
    }

    /// <summary>The encoded request.</summary>
    public ReadOnlyMemory<byte> Encoded { get; }

    /// <summary>The octets that the requester signed.</summary>
    public required ReadOnlyMemory<byte> Signed { get; init; }

    /// <summary>Whose certificate it shall be.</summary>
    public DistinguishedName Subject => _wanted.Subject;

    /// <summary>The key that it shall be about.</summary>
    public SubjectPublicKey PublicKey => _wanted.PublicKey;

    /// <summary>All attributes, in the order of the request.</summary>
    public required ImmutableArray<RequestAttribute> Attributes { get; init; }

    /// <summary>The extensions that it asks for, in the order of the request; authorities take them or not.</summary>
    public ImmutableArray<CertificateExtension> Extensions => _wanted.Extensions;

    /// <summary>The names that it asks for.</summary>
    public SubjectAlternativeNames SubjectAlternativeNames => _wanted.SubjectAlternativeNames;

    /// <summary>The uses that it asks for, <see langword="null"/> where it asks for none.</summary>
    public KeyUsage? KeyUsage => _wanted.KeyUsage;

    /// <summary>The purposes that it asks for, <see langword="null"/> where it asks for none.</summary>
    public ExtendedKeyUsage? ExtendedKeyUsage => _wanted.ExtendedKeyUsage;

    /// <summary>The basic constraints that it asks for, <see langword="null"/> where it asks for none.</summary>
    public BasicConstraints? BasicConstraints => _wanted.BasicConstraints;

    /// <summary>How it was signed.</summary>
    public SignatureAlgorithm SignatureAlgorithm => _wanted.SignatureAlgorithm;

    /// <summary>The signature.</summary>
    public required ReadOnlyMemory<byte> Signature { get; init; }

    /// <summary>The name for reports: the subject's, else the first alternative name.</summary>
    public string DisplayName => !Subject.IsEmpty ? Subject.DisplayName
        : SubjectAlternativeNames.All is [var first, ..] ? Diagnostics.PlainLine.Of(first.ToString())
        : "(empty name)";

    /// <summary>The certificate that it asks for; only what the request says of it counts.</summary>
    internal Certificate Wanted => _wanted;

    /// <summary>Verifies the signature with the key of the request: the proof that its maker holds the private key.</summary>
    public RequestSignature VerifySignature() =>
        new VerificationKey(PublicKey).Verify(Signed.Span, SignatureAlgorithm, Signature.Span) switch
        {
            SignatureCheck.Valid => RequestSignature.Valid,
            SignatureCheck.Unsupported => RequestSignature.Unsupported,
            _ => RequestSignature.Invalid,
        };

    /// <summary>The name for reports.</summary>
    public override string ToString() => DisplayName;
}
