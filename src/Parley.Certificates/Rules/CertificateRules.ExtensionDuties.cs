using Parley.Certificates.Asn1;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>What extensions must and must not hold beyond what validation needs; for thorough policies.</summary>
    internal static readonly ICertificateRule ExtensionDuties = new ExtensionDutiesRule();

    sealed class ExtensionDutiesRule : ICertificateRule
    {
        public bool AppliesTo(ValidationPolicy policy) => policy.IsThorough;

        public void Check(CertificateContext context, Report report)
        {
            var certificate = context.Certificate;
            if (certificate.AuthorityKeyIdentifier is { } authority && authority.Issuer.IsEmpty != (authority.SerialNumber is null))
                AddDuty(context, report, "authorityCertIssuer and authorityCertSerialNumber must both be there, or neither", "4.2.1.1");
            if (certificate is { BasicConstraints: { IsAuthority: true, PathLength: not null }, KeyUsage: { } usage }
                && !usage.HasFlag(KeyUsage.CertificateSigning))
                AddDuty(context, report, "a path length asks for the key usage keyCertSign", "4.2.1.9");
            if (certificate.PolicyMappings.Any(pair =>
                pair.IssuerPolicy == ObjectIdentifiers.AnyPolicy || pair.SubjectPolicy == ObjectIdentifiers.AnyPolicy))
                AddDuty(context, report, "anyPolicy must not be mapped", "4.2.1.5");
            foreach (var extension in certificate.Extensions)
                CheckExtension(context, extension, report);
        }

        static void CheckExtension(CertificateContext context, CertificateExtension extension, Report report)
        {
            if (extension.Id == ObjectIdentifiers.SubjectDirectoryAttributes)
            {
                CheckList(context, extension, "subject directory attributes", "4.2.1.8", report);
            }
            else if (extension.Id == ObjectIdentifiers.SubjectInformationAccess)
            {
                CheckList(context, extension, "subject information access", "4.2.2.2", report);
            }
            else if (extension.Id == ObjectIdentifiers.FreshestCrl && extension.Critical)
            {
                AddDuty(context, report, "the freshest CRL extension must not be critical", "4.2.1.15");
            }
            else if (extension.Id == ObjectIdentifiers.CrlDistributionPoints && HasPointOfReasonsOnly(extension.Value.Span))
            {
                AddDuty(context, report,
                    "a distribution point must not consist of reasons only; it must name a place or an issuer of lists", "4.2.1.13");
            }
        }

        static void CheckList(
            CertificateContext context, CertificateExtension extension, string what, string clause, Report report)
        {
            if (extension.Critical)
                AddDuty(context, report, $"the extension {what} must not be critical", clause);
            if (extension.Value.Span is not [DerTag.Sequence, > 0, ..])
                AddDuty(context, report, $"the extension {what} must hold at least one entry", clause);
        }

        /// <summary>The extension was read with the certificate, so that no read below can fail.</summary>
        static bool HasPointOfReasonsOnly(ReadOnlySpan<byte> value)
        {
            var error = default(ParseError);
            var reader = new DerReader(value);
            reader.TryEnter(DerTag.Sequence, "cRLDistributionPoints", out var points, ref error);
            while (points.TryEnter(DerTag.Sequence, "a distribution point", out var point, ref error))
            {
                var hasPlace = false;
                while (point.TryReadAny("a field", out var field, ref error))
                    hasPlace |= field.Tag == DerTag.ContextConstructed(0) || field.Tag == DerTag.ContextConstructed(2);
                if (!hasPlace)
                    return true;
            }

            return false;
        }
    }
}
