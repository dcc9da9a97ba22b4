using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Certificates.Rules;
using Parley.Diagnostics;

namespace Parley.Certificates.Identity;

/// <summary>Turns a comparison that failed into the one finding that tells most.</summary>
public static class IdentityFindings
{
    /// <summary>A report has lines: more names than this are counted, not listed.</summary>
    const int NamesListed = 8;

    /// <summary>Exactly one observation where the names do not match, none where they do.</summary>
    /// <param name="result">The comparison.</param>
    /// <param name="certificate">The certificate that presents the names; where it is <see langword="null"/>, the observation is about the reference.</param>
    public static ImmutableArray<Observation> Of(IdentityResult result, Certificate? certificate = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Matches)
            return [];

        var reference = PlainLine.Of(result.Reference.Name);
        return
        [
            Observation.Of(MostTelling(result), certificate?.DisplayName ?? reference,
                ("serial", certificate?.SerialText),
                ("reference", reference),
                ("service", result.Reference.Service),
                ("origin", OriginText(result.Reference.Origin)),
                ("presented", Presented(result)),
                ("nearest", result.NearestMissReason),
                ("sanLine", result.CuringSanLines.FirstOrDefault()),
                ("sanLines", result.CuringSanLines),
                ("sha256", certificate?.Sha256)),
        ];
    }

    static Finding MostTelling(IdentityResult result)
    {
        var name = ReferenceName.Of(result.Reference.Name);
        var difference = result.Nearest?.Difference;
        if (name.Address is not null)
            return CertificateRules.IdentityAddressLiteral;
        if (difference == NameDifference.CommonNameOnly)
            return CertificateRules.IdentityCommonNameOnly;
        if (name.Domain is { } domain && !domain.Contains('.', StringComparison.Ordinal))
            return CertificateRules.IdentityBareHostName;
        return difference switch
        {
            NameDifference.WildcardDoesNotCoverDomain => CertificateRules.IdentityWildcard,
            NameDifference.ConnectedHost => CertificateRules.IdentityHostInsteadOfDomain,
            NameDifference.HostOfDomain or NameDifference.WwwLabel when AsksForDomain(result.Reference) =>
                CertificateRules.IdentityHostInsteadOfDomain,
            _ => CertificateRules.IdentityMismatch,
        };
    }

    static bool AsksForDomain(ReferenceIdentity reference) => reference.Edge
        || reference.Service is ApplicationService.XmppClient or ApplicationService.XmppServer or ApplicationService.Sip;

    static string Presented(IdentityResult result)
    {
        if (result.Compared.IsEmpty)
            return "no name at all";
        var listed = string.Join(", ", result.Compared.Take(NamesListed).Select(comparison => comparison.Presented));
        return result.Compared.Length > NamesListed ? $"{listed} and {result.Compared.Length - NamesListed} more" : listed;
    }

    static string OriginText(ReferenceOrigin origin) => origin switch
    {
        ReferenceOrigin.TypedByUser => "typed by a person",
        ReferenceOrigin.ServicesDomain => "the services domain",
        ReferenceOrigin.SrvTarget => "named by an SRV record",
        ReferenceOrigin.Configuration => "named in the configuration",
        _ => "announced by a server",
    };
}
