using Parley.Certificates.Asn1;

namespace Parley.Certificates.Model;

public sealed partial class Certificate
{
    /// <summary>Whether a certificate was met that this one, an authority's, issued by its name.</summary>
    internal bool HasIssued { get; set; }

    /// <summary>A certificate that this one, an authority's, issued by its name; <see langword="null"/> while none is kept.</summary>
    internal Sibling? Issued { get; set; }

    /// <summary>Takes the next extension over from a sibling that has the same; else leaves the place alone.</summary>
    bool TryTakeOver(Sibling sibling, int number, ref DerReader list)
    {
        var at = list.Position;
        if (number >= sibling.Extensions.Length)
            return false;
        var (encoded, known, valueOffset) = sibling.Extensions[number];
        if (Has(known) || !list.TrySkip(encoded.Span))
            return false;
        var other = sibling.Certificate;
        var value = (at + valueOffset)..list.Position;
        switch (known)
        {
            case KnownExtensions.KeyUsage:
                KeyUsage = other.KeyUsage;
                break;
            case KnownExtensions.BasicConstraints:
                BasicConstraints = other.BasicConstraints;
                break;
            case KnownExtensions.ExtendedKeyUsage:
                ExtendedKeyUsage = other.ExtendedKeyUsage;
                break;
            case KnownExtensions.AuthorityKeyIdentifier:
                AuthorityKeyIdentifier = other.AuthorityKeyIdentifier;
                break;
            case KnownExtensions.CertificatePolicies:
                Policies = other.Policies;
                break;
            case KnownExtensions.CrlDistributionPoints:
                _revocationLists = value;
                break;
            case KnownExtensions.AuthorityInformationAccess:
                _access = value;
                break;
        }

        PresentExtensions |= known;
        CriticalExtensions |= other.CriticalExtensions & known;
        return true;
    }
}
