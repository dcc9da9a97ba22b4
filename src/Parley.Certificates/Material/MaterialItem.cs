using Parley.Certificates.Model;
using Parley.Certificates.Requests;
using Parley.Certificates.Revocation;

namespace Parley.Certificates.Material;

/// <summary>One thing that was found in a file. That it could be read says nothing about its worth.</summary>
public abstract record MaterialItem
{
    MaterialItem()
    {
    }

    /// <summary>Where it stands.</summary>
    public required MaterialPlace Place { get; init; }

    /// <summary>The name that its maker gave it in a PKCS#12, <see langword="null"/> where there is none.</summary>
    public string? FriendlyName { get; init; }

    /// <summary>The public key that it shows; <see langword="null"/> where it shows none. A private key's has to be made first.</summary>
    public SubjectPublicKey? PublicKey => this switch
    {
        OfCertificate(var certificate) => certificate.PublicKey,
        OfRequest(var request) => request.PublicKey,
        OfPublicKey(var key) => key,
        _ => null,
    };

    /// <summary>A certificate.</summary>
    public sealed record OfCertificate(Certificate Certificate) : MaterialItem;

    /// <summary>A certificate request (PKCS#10).</summary>
    public sealed record OfRequest(CertificateRequest Request) : MaterialItem;

    /// <summary>A revocation list.</summary>
    public sealed record OfRevocationList(CertificateRevocationList List) : MaterialItem;

    /// <summary>An answer of an OCSP responder.</summary>
    public sealed record OfOcspResponse(OcspResponse Response) : MaterialItem;

    /// <summary>A question to an OCSP responder.</summary>
    public sealed record OfOcspRequest(OcspQuestion Question) : MaterialItem;

    /// <summary>A private key; only its kind is ever shown.</summary>
    public sealed record OfPrivateKey(PrivateKeyMaterial Key) : MaterialItem;

    /// <summary>A public key alone.</summary>
    public sealed record OfPublicKey(SubjectPublicKey Key) : MaterialItem;

    /// <summary>Something that Parley knows of and does not read, in words.</summary>
    public sealed record OfOther(string Description) : MaterialItem;
}
