using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Profiles;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The extended key usage is not as the profile wants it.</summary>
    public static readonly Finding PurposesNotConforming = new("cert.profile.extended-key-usage", Severity.Error)
    {
        Title = "The extended key usage of the {role} does not conform to the profile {profile}",
        Cause = "Of {subject} with the purposes {purposes}: {duty} ({rule}).",
        Fix = "Correct the template of the authority {issuer}, {duty}, and have {subject} (serial {serial}) issued again.",
        Source = SourceReference.Own("A profile says what an extended key usage may name, with its own source"),
    };

    /// <summary>Holds extended key usages against the table of the policy.</summary>
    internal static readonly ICertificateRule PurposeLimits = new PurposeLimitsRule();

    sealed class PurposeLimitsRule : ICertificateRule
    {
        public bool AppliesTo(ValidationPolicy policy) => !policy.Purposes.IsEmpty;

        public void Check(CertificateContext context, Report report)
        {
            foreach (var limit in context.Policy.Purposes)
            {
                if (limit.Role == context.Role && context.Certificate.NotBefore >= limit.IssuedFrom
                    && (limit.AskedFor is null || limit.AskedFor == context.Purpose)
                    && (limit.Role != CertificateRole.Anchor || context.Certificate.IsSelfIssued))
                    Check(context, limit, report);
            }
        }

        static void Check(CertificateContext context, PurposeLimit limit, Report report)
        {
            if (context.Certificate.ExtendedKeyUsage is not { } usage)
            {
                if (limit.Presence == ExtensionPresence.Required)
                    Add(context, limit, "it must have an extended key usage" + With(limit.Required), report);
                return;
            }

            if (limit.Presence == ExtensionPresence.Forbidden)
                Add(context, limit, "it must have no extended key usage", report);
            if (usage.Critical && !limit.MayBeCritical)
                Add(context, limit, "the extended key usage must not be critical", report);
            var named = usage.Purposes;
            foreach (var required in limit.Required)
            {
                if (!named.Contains(required))
                    Add(context, limit, "it must name " + ObjectIdentifiers.PurposeName(required), report);
            }

            if (!limit.OneOf.IsEmpty && !named.Any(limit.OneOf.Contains))
                Add(context, limit, "it must name one of " + Names(limit.OneOf), report);
            foreach (var purpose in named)
            {
                if (limit.Forbidden.Contains(purpose) || (!limit.Only.IsEmpty && !limit.Only.Contains(purpose)))
                {
                    var others = limit.Only.IsEmpty ? "" : ", only " + Names(limit.Only);
                    Add(context, limit, "it must not name " + ObjectIdentifiers.PurposeName(purpose) + others, report);
                }
            }
        }

        static string With(ImmutableArray<Oid> purposes) => purposes.IsEmpty ? "" : " with " + Names(purposes);

        static string Names(ImmutableArray<Oid> purposes) => string.Join(", ", purposes.Select(ObjectIdentifiers.PurposeName));

        static void Add(CertificateContext context, PurposeLimit limit, string duty, Report report) =>
            context.Add(report, PurposesNotConforming, ("duty", duty),
                ("purposes", context.Certificate.ExtendedKeyUsage is { } usage ? Names(usage.Purposes) : "none"),
                ("profile", context.Policy.Name), ("rule", limit.Source.ToString()));
    }
}
