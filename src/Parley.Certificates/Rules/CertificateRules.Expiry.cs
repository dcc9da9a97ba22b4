using Parley.Certificates.Paths;
using Parley.Certificates.Profiles;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The moment of validation is later than notAfter.</summary>
    public static readonly Finding Expired = new("cert.validity.expired", Severity.Error)
    {
        Title = "The {role} has expired",
        Cause = "{subject} ended on {notAfter}; the check was made for {time}. It was not renewed, or it was renewed "
            + "and the old file is still in use.",
        Fix = "Replace {subject} (serial {serial}, from {place}): {replacement}. Then run the check again.",
        Source = SourceReference.Rfc(5280, "6.1.3 (a)(2)"),
    };

    /// <summary>notAfter is before notBefore.</summary>
    public static readonly Finding NeverValid = new("cert.validity.never-valid", Severity.Error)
    {
        Title = "The {role} ends before it begins",
        Cause = "{subject} begins on {notBefore} and ends on {notAfter}: there is no moment at which it is valid. Its authority mixed "
            + "the two dates up.",
        Fix = "Have {subject} (serial {serial}, from {place}) issued again by {issuer} with a beginning that is past and an end after "
            + "it, install it, and run the check again.",
        Source = SourceReference.Rfc(5280, "4.1.2.5"),
    };

    /// <summary>Little of the lifetime is left.</summary>
    public static readonly Finding EndsSoon = new("cert.validity.ends-soon", Severity.Warning)
    {
        Title = "The {role} ends soon",
        Cause = "{subject} ends on {notAfter}, in {remaining}; little of its lifetime is left.",
        Fix = "Renew {subject} (serial {serial}) at {issuer} before {notAfter}, install it and restart the service.",
        Source = SourceReference.Own("Lifetimes shrink to 47 days; a fixed number of days would fit none of them"),
    };

    /// <summary>Compares notAfter with the moment of validation; the last second still counts as a whole.</summary>
    internal static readonly ICertificateRule Expiry = new ExpiryRule();

    sealed class ExpiryRule : ICertificateRule
    {
        static readonly TimeSpan LastSecond = TimeSpan.FromSeconds(1);

        public void Check(CertificateContext context, Report report)
        {
            if (!context.Counts(AnchorScrutiny.Dates))
                return;
            var certificate = context.Certificate;
            if (certificate.NotAfter < certificate.NotBefore)
            {
                context.Add(report, NeverValid, ("notBefore", certificate.NotBefore), ("notAfter", certificate.NotAfter));
                return;
            }

            var remaining = certificate.NotAfter - context.Time;
            if (remaining <= -LastSecond)
            {
                context.Add(report, Expired, ("notAfter", certificate.NotAfter), ("time", context.Time),
                    ("replacement", Replacement(context)));
                return;
            }

            if (remaining < context.Policy.EndsSoonAtMost && context.Time >= certificate.NotBefore
                && remaining < (certificate.NotAfter - certificate.NotBefore) * context.Policy.EndsSoonShare)
            {
                context.Add(report, EndsSoon, ("notAfter", certificate.NotAfter), ("time", context.Time),
                    ("remaining", Words(remaining)));
            }
        }

        /// <summary>Who replaces what where differs by role; an exact fix names only the one that applies.</summary>
        static string Replacement(CertificateContext context) => context.Role switch
        {
            CertificateRole.Leaf => $"order a new one from {NameText.Of(context.Certificate.Issuer)}, install it and restart the service",
            CertificateRole.Intermediate => "put the authority's current one into the server's chain file and restart the service",
            _ => "install the authority's current root on the clients",
        };

        static string Words(TimeSpan remaining) => remaining switch
        {
            { TotalDays: >= 2 } => FormattableString.Invariant($"{(int)remaining.TotalDays} days"),
            { TotalHours: >= 2 } => FormattableString.Invariant($"{(int)remaining.TotalHours} hours"),
            _ => FormattableString.Invariant($"{Math.Max(0, (int)remaining.TotalMinutes)} minutes"),
        };
    }
}
