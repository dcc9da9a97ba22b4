using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;

namespace Parley.Certificates.Revocation;

/// <summary>
/// Whether a list is about a certificate, and for which reasons: RFC 5280, 6.3.3 (b) and (d). Nothing is allocated for lists
/// of the certificate's own issuer without a name of their own.
/// </summary>
/// <param name="budget">What may still be spent on comparing names.</param>
/// <param name="isExact">Whether addresses are compared octet by octet.</param>
readonly struct ListScope(SearchBudget budget, bool isExact)
{
    internal RevocationReasons Of(CertificateRevocationList list, Certificate certificate)
    {
        var isOwn = list.Issuer.Equals(certificate.Issuer);
        if (list.IssuingDistributionPoint is not { } scope)
            return isOwn ? RevocationReasons.All : RevocationReasons.None;
        if (scope.OnlyContainsAttributeCerts
            || (scope.OnlyContainsUserCerts && certificate.IsAuthority)
            || (scope.OnlyContainsCaCerts && !certificate.IsAuthority))
            return RevocationReasons.None;
        var reasons = scope.OnlySomeReasons ?? RevocationReasons.All;
        // A list that no point names is taken as one of the issuer's, under the issuer's name (6.3.3, last paragraph).
        if (isOwn && (scope.Name.IsAbsent || Holds(scope.Name, list.Issuer, certificate.Issuer)))
            return reasons;
        if (!DistributionPoint.TryReadAll(certificate, out var points, out _))
            return RevocationReasons.None;
        var covered = RevocationReasons.None;
        foreach (var point in points)
        {
            if (IsOf(point, list, scope, isOwn, certificate))
                covered |= reasons & (point.Reasons ?? RevocationReasons.All);
        }

        return covered;
    }

    /// <summary>Who publishes the lists of a certificate beside its issuer.</summary>
    internal static ImmutableArray<DistinguishedName> OtherIssuers(Certificate certificate)
    {
        if (!DistributionPoint.TryReadAll(certificate, out var points, out _))
            return [];
        var issuers = ImmutableArray.CreateBuilder<DistinguishedName>();
        foreach (var point in points)
        {
            foreach (var name in point.Issuer)
            {
                if (name.Directory is { } issuer && !issuer.Equals(certificate.Issuer) && !issuers.Contains(issuer))
                    issuers.Add(issuer);
            }

            if (issuers.Count >= DistributionPoint.MaximumPoints)
                break;
        }

        return issuers.DrainToImmutable();
    }

    bool IsOf(
        DistributionPoint point, CertificateRevocationList list, IssuingDistributionPoint scope, bool isOwn,
        Certificate certificate)
    {
        // (b)(1): another issuer must be named, and its list must say that it serves others.
        if (point.Issuer.IsAbsent ? !isOwn : !scope.IsIndirect || !Holds(point.Issuer, list.Issuer))
            return false;
        if (scope.Name.IsAbsent)
            return true;
        // (b)(2)(i): a point without a name goes by the name of the list's issuer.
        return point.Name.IsAbsent
            ? Share(scope.Name, list.Issuer, point.Issuer)
            : Share(scope.Name, list.Issuer, point.Name, point.Issuer.IsAbsent ? certificate.Issuer : list.Issuer);
    }

    bool Share(
        DistributionPointName one, DistinguishedName oneIssuer, DistributionPointName other, DistinguishedName otherIssuer) =>
        other.Resolve(otherIssuer) is { } directory
            ? Holds(one, oneIssuer, directory)
            : Share(one, oneIssuer, other.FullName);

    bool Share(DistributionPointName one, DistinguishedName oneIssuer, GeneralNames others)
    {
        if (one.Resolve(oneIssuer) is { } directory)
            return Holds(others, directory);
        foreach (var name in one.FullName)
        {
            foreach (var other in others)
            {
                if (!budget.TakeNameComparison())
                    return false;
                if (AreSame(name, other))
                    return true;
            }
        }

        return false;
    }

    bool Holds(DistributionPointName name, DistinguishedName issuer, DistinguishedName directory) =>
        name.Resolve(issuer) is { } resolved ? resolved.Equals(directory) : Holds(name.FullName, directory);

    bool Holds(GeneralNames names, DistinguishedName directory)
    {
        foreach (var name in names)
        {
            if (!budget.TakeNameComparison())
                return false;
            if (name.Directory is { } own && own.Equals(directory))
                return true;
        }

        return false;
    }

    /// <summary>Equal octets, equal directory names, or addresses that are equal after normalization (RFC 5280, 7.4), unless they must be
    /// exactly the same.</summary>
    bool AreSame(GeneralName one, GeneralName other)
    {
        if (one == other)
            return true;
        if (one.Kind != other.Kind || (isExact && one.Kind == GeneralNameKind.Uri))
            return false;
        return one.Kind switch
        {
            GeneralNameKind.DirectoryName => one.Directory is { } directory && directory.Equals(other.Directory),
            GeneralNameKind.Uri => Uri.TryCreate(one.Text, UriKind.Absolute, out var left)
                && Uri.TryCreate(other.Text, UriKind.Absolute, out var right)
                && left.AbsoluteUri.Equals(right.AbsoluteUri, StringComparison.Ordinal),
            _ => false,
        };
    }
}
