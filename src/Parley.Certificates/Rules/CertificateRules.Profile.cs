using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The authority broke a duty that clients forgive.</summary>
    public static readonly Finding BreaksProfile = new("cert.profile.not-conforming", Severity.Note)
    {
        Title = "The {role} does not conform to RFC 5280",
        Cause = "Of {subject}: {duty} (RFC 5280, {clause}). The authority's software or template breaks the "
            + "standard; clients commonly forgive it, strict ones do not.",
        Fix = "Correct the template of the authority {issuer} when it is next worked on: {duty}.",
        Source = SourceReference.Rfc(5280, "4"),
    };

    /// <summary>
    /// Duties of authorities that relying parties need not enforce; a strict policy regrades them to errors.
    /// </summary>
    internal static readonly ICertificateRule Profile = new ProfileRule();

    static void AddDuty(CertificateContext context, Report report, string duty, string clause) =>
        context.Add(report, BreaksProfile, ("duty", duty), ("clause", clause));

    sealed class ProfileRule : ICertificateRule
    {
        const int MaximumSerialOctets = 20;

        public void Check(CertificateContext context, Report report)
        {
            CheckSerial(context, report);
            CheckKeyIdentifiers(context, report);
            CheckConstraints(context, report);
            CheckNames(context, report);
        }

        static void CheckSerial(CertificateContext context, Report report)
        {
            var serial = context.Certificate.SerialNumber.Span;
            if (context.Role == CertificateRole.Anchor)
                return;
            if (serial is [>= 0x80, ..] or [0] || serial.TrimStart((byte)0).Length > MaximumSerialOctets)
                AddDuty(context, report, "the serial number must be positive and of at most 20 octets", "4.1.2.2");
        }

        static void CheckKeyIdentifiers(CertificateContext context, Report report)
        {
            var certificate = context.Certificate;
            if (certificate.AuthorityKeyIdentifier is { Critical: true })
                AddDuty(context, report, "the authority key identifier must not be critical", "4.2.1.1");
            else if (certificate.AuthorityKeyIdentifier?.KeyIdentifier is null && !certificate.IsSelfIssued && certificate.Version == 3
                && context.Role != CertificateRole.Anchor)
                AddDuty(context, report, "the authority key identifier must be present", "4.2.1.1");
            if (certificate.IsCritical(KnownExtensions.SubjectKeyIdentifier))
                AddDuty(context, report, "the subject key identifier must not be critical", "4.2.1.2");
            else if (certificate is { IsAuthority: true, SubjectKeyIdentifier: null })
                AddDuty(context, report, "an authority's certificate must have a subject key identifier", "4.2.1.2");
            if (certificate.IsCritical(KnownExtensions.AuthorityInformationAccess))
                AddDuty(context, report, "authority information access must not be critical", "4.2.2.1");
        }

        static void CheckConstraints(CertificateContext context, Report report)
        {
            var certificate = context.Certificate;
            if (certificate.NameConstraints is { } names)
            {
                if (!certificate.IsAuthority)
                    AddDuty(context, report, "only an authority's certificate may have name constraints", "4.2.1.10");
                if (names.Permitted.IsEmpty && names.Excluded.IsEmpty)
                    AddDuty(context, report, "name constraints must name a subtree", "4.2.1.10");
                if (names.Permitted.Any(IsDottedDns) || names.Excluded.Any(IsDottedDns))
                    AddDuty(context, report, "a DNS name constraint must not begin with a dot", "4.2.1.10");
            }

            if (certificate.Policies is { HasDuplicates: true })
                AddDuty(context, report, "no policy may be named twice", "4.2.1.4");
            if (certificate.PolicyConstraints is { Critical: false })
                AddDuty(context, report, "policy constraints must be critical", "4.2.1.11");
            if (certificate.Has(KnownExtensions.InhibitAnyPolicy) && !certificate.IsCritical(KnownExtensions.InhibitAnyPolicy))
                AddDuty(context, report, "inhibit anyPolicy must be critical", "4.2.1.14");
            if (certificate.BasicConstraints is { IsAuthority: true, Critical: false })
                AddDuty(context, report, "basic constraints of an authority must be critical", "4.2.1.9");
            if (certificate.BasicConstraints is { IsAuthority: false, PathLength: not null })
                AddDuty(context, report, "only an authority's certificate may have a path length", "4.2.1.9");
            if (certificate is { IsAuthority: false, KeyUsage: { } usage } && usage.HasFlag(KeyUsage.CertificateSigning))
                AddDuty(context, report, "only an authority may have the key usage keyCertSign", "4.2.1.3");
            if (certificate.KeyUsage == KeyUsage.None)
                AddDuty(context, report, "the key usage must name a use", "4.2.1.3");
        }

        static void CheckNames(CertificateContext context, Report report)
        {
            var certificate = context.Certificate;
            if (certificate.HasEmptySubject && !certificate.SubjectAlternativeNames.Critical)
                AddDuty(context, report, "with an empty subject the subject alternative name must be present and critical", "4.1.2.6");
            if (HasOddDns(certificate.SubjectAlternativeNames.All))
                AddDuty(context, report, "a dNSName must be letters, digits and hyphens between dots, or such a name below a star", "4.2.1.6");
        }

        static bool IsDottedDns(GeneralName name) => name.Kind == GeneralNameKind.DnsName && name.Text is ['.', ..];

        static bool HasOddDns(ImmutableArray<GeneralName> names)
        {
            foreach (var name in names)
            {
                if (name.Kind == GeneralNameKind.DnsName && !HostText.IsPreferredSyntax(name.Value.Span))
                    return true;
            }

            return false;
        }
    }
}
