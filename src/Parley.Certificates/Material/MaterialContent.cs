using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Certificates.Requests;
using Parley.Certificates.Revocation;

namespace Parley.Certificates.Material;

/// <summary>What was found in a file, in its order, and what could not be read beside it.</summary>
public sealed record MaterialContent
{
    /// <summary>The form of the file in words: <c>PEM</c>, <c>DER</c>, <c>PKCS#12</c>.</summary>
    public required string Form { get; init; }

    /// <summary>At least one item.</summary>
    public required ImmutableArray<MaterialItem> Items { get; init; }

    /// <summary>What could not be read.</summary>
    public ImmutableArray<MaterialError> Faults { get; init; } = [];

    /// <summary>What was read although it breaks a rule; other programs may refuse it.</summary>
    public ImmutableArray<MaterialError> Oddities { get; init; } = [];

    /// <summary>All certificates, in the order of the file.</summary>
    public ImmutableArray<Certificate> Certificates
    {
        get
        {
            var certificates = ImmutableArray.CreateBuilder<Certificate>(Items.Length);
            foreach (var item in Items)
            {
                if (item is MaterialItem.OfCertificate { Certificate: var certificate })
                    certificates.Add(certificate);
            }

            return certificates.DrainToImmutable();
        }
    }

    /// <summary>All revocation lists.</summary>
    public ImmutableArray<CertificateRevocationList> RevocationLists =>
        [.. Items.OfType<MaterialItem.OfRevocationList>().Select(item => item.List)];

    /// <summary>All answers of OCSP responders.</summary>
    public ImmutableArray<OcspResponse> OcspResponses =>
        [.. Items.OfType<MaterialItem.OfOcspResponse>().Select(item => item.Response)];

    /// <summary>All requests.</summary>
    public ImmutableArray<CertificateRequest> Requests => [.. Items.OfType<MaterialItem.OfRequest>().Select(item => item.Request)];

    /// <summary>All private keys.</summary>
    public ImmutableArray<PrivateKeyMaterial> PrivateKeys =>
        [.. Items.OfType<MaterialItem.OfPrivateKey>().Select(item => item.Key)];
}
