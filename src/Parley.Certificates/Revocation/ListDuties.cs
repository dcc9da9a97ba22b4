using Parley.Certificates.Asn1;
using Parley.Certificates.Model;

namespace Parley.Certificates.Revocation;

/// <summary>
/// Duties of those who issue lists that change nothing for who reads them: profiles that hold authorities to the letter do
/// not use a list that breaks them.
/// </summary>
static class ListDuties
{
    /// <summary>The first year that is written with four digits (RFC 5280, 5.1.2.4).</summary>
    const int FirstGeneralizedYear = 2050;

    /// <summary>The duty that a list breaks, <see langword="null"/> where none.</summary>
    internal static string? Broken(CertificateRevocationList list)
    {
        if (list.Number is null)
            return "it has no cRLNumber (RFC 5280, 5.2.3)";
        if (list.AuthorityKeyIdentifier?.KeyIdentifier is null)
            return "it does not name the key of its issuer in an authorityKeyIdentifier (RFC 5280, 5.2.1)";
        if (list.NextUpdate is null)
            return "it does not say when the next one comes (RFC 5280, 5.1.2.5)";
        foreach (var extension in list.Extensions)
        {
            if (WrongCriticality(extension) is { } wrong)
                return wrong;
        }

        return !IsWellFormed(list)
            ? "its dates must be UTCTime until 2049 and GeneralizedTime from 2050 on (RFC 5280, 5.1.2.4 and 5.1.2.5)"
            : null;
    }

    /// <summary>Whether its fields are written as RFC 5280, 5.1 wants them; what they say is another matter.</summary>
    internal static bool IsWellFormed(CertificateRevocationList list) =>
        !IsWrittenOddly(list.ThisUpdateTag, list.ThisUpdate) && !IsWrittenOddly(list.NextUpdateTag, list.NextUpdate);

    static string? WrongCriticality(CertificateExtension extension)
    {
        var id = extension.Id;
        var mustNot = id == RevocationIdentifiers.CrlNumber ? "cRLNumber (RFC 5280, 5.2.3)"
            : id == RevocationIdentifiers.FreshestCrl ? "freshestCRL (RFC 5280, 5.2.6)"
            : id == ObjectIdentifiers.AuthorityKeyIdentifier ? "authorityKeyIdentifier (RFC 5280, 4.2.1.1)"
            : id == ObjectIdentifiers.AuthorityInformationAccess ? "authorityInfoAccess (RFC 5280, 5.2.7)"
            : null;
        if (mustNot is not null)
            return extension.Critical ? $"its extension {mustNot} must not be critical" : null;
        var must = id == RevocationIdentifiers.IssuingDistributionPoint ? "issuingDistributionPoint (RFC 5280, 5.2.5)"
            : id == RevocationIdentifiers.DeltaCrlIndicator ? "deltaCRLIndicator (RFC 5280, 5.2.4)"
            : null;
        return must is not null && !extension.Critical ? $"its extension {must} must be critical" : null;
    }

    static bool IsWrittenOddly(byte tag, DateTimeOffset? moment) =>
        moment is { } date && (tag == DerTag.GeneralizedTime) != (date.Year >= FirstGeneralizedYear);
}
