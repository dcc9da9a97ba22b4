using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Profiles;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The key usage is not as the profile wants it.</summary>
    public static readonly Finding KeyUsageNotConforming = new("cert.profile.key-usage", Severity.Error)
    {
        Title = "The key usage of the {role} does not conform to the profile {profile}",
        Cause = "Of {subject} with the key {key} and the key usage {usage}: {duty} ({rule}).",
        Fix = "Correct the template of the authority {issuer}, {duty}, and have {subject} (serial {serial}) issued again.",
        Source = SourceReference.Own("A profile says what a key usage may allow, with its own source"),
    };

    /// <summary>Holds key usages against the table of the policy.</summary>
    internal static readonly ICertificateRule KeyUsageLimits = new KeyUsageLimitsRule();

    sealed class KeyUsageLimitsRule : ICertificateRule
    {
        public bool AppliesTo(ValidationPolicy policy) => !policy.KeyUsages.IsEmpty;

        public void Check(CertificateContext context, Report report)
        {
            foreach (var limit in context.Policy.KeyUsages)
            {
                if (limit.Role == context.Role && context.Certificate.NotBefore >= limit.IssuedFrom
                    && (limit.Keys.IsEmpty || limit.Keys.Contains(context.Certificate.PublicKey.Algorithm))
                    && (limit.Role != CertificateRole.Anchor || context.Certificate.IsSelfIssued))
                    Check(context, limit, report);
            }
        }

        static void Check(CertificateContext context, KeyUsageLimit limit, Report report)
        {
            if (context.Certificate.KeyUsage is not { } usage)
            {
                if (limit.Presence == ExtensionPresence.Required)
                    Add(context, limit, "it must have a key usage", report);
                return;
            }

            if (limit.Presence == ExtensionPresence.Forbidden)
                Add(context, limit, "it must have no key usage", report);
            if (limit.MustBeCritical && context.Certificate.Extension(ObjectIdentifiers.KeyUsage) is { Critical: false })
                Add(context, limit, "the key usage must be critical", report);
            if ((limit.Required & ~usage) is not KeyUsage.None and var missing)
                Add(context, limit, $"it must allow {missing}", report);
            if ((usage & ~limit.Allowed) is not KeyUsage.None and var excess)
                Add(context, limit, $"it must not allow {excess}", report);
        }

        static void Add(CertificateContext context, KeyUsageLimit limit, string duty, Report report) =>
            context.Add(report, KeyUsageNotConforming, ("duty", duty), ("key", context.Certificate.PublicKey.Name),
                ("usage", context.Certificate.KeyUsage?.ToString() ?? "none"), ("profile", context.Policy.Name),
                ("rule", limit.Source.ToString()));
    }
}
