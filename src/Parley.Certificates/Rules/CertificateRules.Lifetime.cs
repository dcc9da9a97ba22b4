using Parley.Certificates.Judging;
using Parley.Certificates.Paths;
using Parley.Certificates.Profiles;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The certificate is valid for longer than its date of issue allows.</summary>
    public static readonly Finding LifetimeTooLong = new("cert.validity.lifetime-too-long", Severity.Error)
    {
        Title = "The {role} is valid for longer than {limit} days",
        Cause = "{subject} is valid from {notBefore} to {notAfter}, {days} days and more; issued from {issuedFrom} on it may "
            + "be valid for {limit} ({rule}). Clients that hold to it refuse the certificate however sound it is.",
        Fix = "Have {subject} (serial {serial}) issued again by {issuer} for {limit} days at most: one that begins on "
            + "{notBefore} must end by {latest}. Lower the validity in the authority's template.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "6.3.2"),
    };

    /// <summary>Counts the seconds from notBefore to notAfter, the last one included.</summary>
    internal static readonly ICertificateRule Lifetime = new LifetimeRule();

    sealed class LifetimeRule : ICertificateRule
    {
        static readonly TimeSpan LastSecond = TimeSpan.FromSeconds(1);

        public bool AppliesTo(ValidationPolicy policy) => !policy.Lifetimes.IsEmpty;

        public void Check(CertificateContext context, Report report)
        {
            if (context.Role != CertificateRole.Leaf)
                return;
            var certificate = context.Certificate;
            LifetimeLimit? limit = null;
            foreach (var row in context.Policy.Lifetimes)
            {
                if (certificate.NotBefore >= row.IssuedFrom)
                    limit = row;
            }

            var lifetime = certificate.NotAfter - certificate.NotBefore + LastSecond;
            if (limit is null || lifetime <= TimeSpan.FromDays(limit.Days))
                return;
            context.Add(report, LifetimeTooLong,
                ("notBefore", certificate.NotBefore), ("notAfter", certificate.NotAfter), ("days", (int)lifetime.TotalDays),
                ("limit", limit.Days), ("issuedFrom", limit.IssuedFrom), ("rule", limit.Source.ToString()),
                ("latest", certificate.NotBefore + TimeSpan.FromDays(limit.Days) - LastSecond));
        }
    }
}
