using Parley.Certificates.Model;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>An extension that must be understood is not.</summary>
    public static readonly Finding UnknownCriticalExtension = new("cert.usage.unknown-critical-extension", Severity.Error)
    {
        Title = "The {role} has a critical extension that clients do not know",
        Cause = "{subject} marks the extension {extension} critical: one that does not understand it must reject the "
            + "certificate.",
        Fix = "Have {subject} (serial {serial}) issued again by {issuer} without {extension}, or with it not critical.",
        Source = SourceReference.Rfc(5280, "4.2"),
    };

    /// <summary>Refuses what it does not understand where it must be understood.</summary>
    internal static readonly ICertificateRule CriticalExtensions = new CriticalExtensionRule();

    sealed class CriticalExtensionRule : ICertificateRule
    {
        public void Check(CertificateContext context, Report report)
        {
            // Of critical policies the qualifiers must be understood too (RFC 5280, 4.2.1.4).
            if (context.Certificate.Policies is { Critical: true, HasUnknownQualifiers: true })
                context.Add(report, UnknownCriticalExtension,
                    ("extension", $"{ObjectIdentifiers.CertificatePolicies} (of which a qualifier is not known)"));
            if (!context.Certificate.IsCritical(KnownExtensions.Other))
                return;
            foreach (var extension in context.Certificate.Extensions)
            {
                if (extension.Critical && KnownExtension.Of(extension.Id.Encoded.Span) == KnownExtensions.Other
                    && !IsCovered(context, extension.Id))
                    context.Add(report, UnknownCriticalExtension, ("extension", extension.Id.ToString()));
            }
        }

        /// <summary>
        /// Application policies say what the extended key usage beside them says, and the latter is enforced.
        /// </summary>
        static bool IsCovered(CertificateContext context, Oid id) =>
            (id == ObjectIdentifiers.ApplicationPolicies && context.Certificate.ExtendedKeyUsage is not null)
            || context.Policy.UnderstoodExtensions.Contains(id);
    }
}
