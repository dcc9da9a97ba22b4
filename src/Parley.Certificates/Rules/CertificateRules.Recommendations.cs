using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The authority did what RFC 5280 advises against.</summary>
    public static readonly Finding AgainstRecommendation = new("cert.profile.against-recommendation", Severity.Note)
    {
        Title = "The {role} is not made as RFC 5280 recommends",
        Cause = "Of {subject}: {duty} (RFC 5280, {clause}). Nothing is broken by it; the standard says SHOULD.",
        Fix = "Correct the template of the authority {issuer} when it is next worked on: {duty}.",
        Source = SourceReference.Rfc(5280, "4"),
    };

    /// <summary>Recommendations to authorities; for thorough policies.</summary>
    internal static readonly ICertificateRule Recommendations = new RecommendationsRule();

    static void AddAdvice(CertificateContext context, Report report, string duty, string clause) =>
        context.Add(report, AgainstRecommendation, ("duty", duty), ("clause", clause));

    sealed class RecommendationsRule : ICertificateRule
    {
        public bool AppliesTo(ValidationPolicy policy) => policy.IsThorough;

        public void Check(CertificateContext context, Report report)
        {
            foreach (var extension in context.Certificate.Extensions)
                CheckCriticality(context, extension, report);
            CheckPolicies(context, report);
            var constraints = context.Certificate.NameConstraints;
            if (constraints is not null && (constraints.Permitted.Any(IsOddForm) || constraints.Excluded.Any(IsOddForm)))
                AddAdvice(context, report, "name constraints should not be set on X.400 names, EDI names or registered identifiers", "4.2.1.10");
            if (context.Certificate is { ExtendedKeyUsage: { Critical: true } usage }
                && usage.Purposes.Contains(ObjectIdentifiers.AnyExtendedKeyUsage))
                AddAdvice(context, report, "an extended key usage with anyExtendedKeyUsage should not be critical", "4.2.1.12");
        }

        static void CheckCriticality(CertificateContext context, CertificateExtension extension, Report report)
        {
            var id = extension.Id;
            if (id == ObjectIdentifiers.CrlDistributionPoints && extension.Critical)
                AddAdvice(context, report, "CRL distribution points should not be critical", "4.2.1.13");
            else if (id == ObjectIdentifiers.IssuerAlternativeName && extension.Critical)
                AddAdvice(context, report, "the issuer alternative name should not be critical", "4.2.1.7");
            else if (id == ObjectIdentifiers.KeyUsage && !extension.Critical)
                AddAdvice(context, report, "the key usage should be critical", "4.2.1.3");
            else if (id == ObjectIdentifiers.PolicyMappings && !extension.Critical)
                AddAdvice(context, report, "policy mappings should be critical", "4.2.1.5");
        }

        static void CheckPolicies(CertificateContext context, Report report)
        {
            var asserted = context.Certificate.Policies?.Policies ?? ImmutableArray<Oid>.Empty;
            if (context.Certificate.PolicyMappings.Any(pair => !asserted.Contains(pair.IssuerPolicy)))
                AddAdvice(context, report, "a policy that is mapped should be named by the certificate's policies too", "4.2.1.5");
        }

        static bool IsOddForm(GeneralName name) => name.Kind
            is GeneralNameKind.X400Address or GeneralNameKind.EdiPartyName or GeneralNameKind.RegisteredId;
    }
}
