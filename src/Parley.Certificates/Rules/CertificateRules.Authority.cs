using Parley.Certificates.Paths;
using Parley.Certificates.Profiles;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>A certificate that is no authority's signed another.</summary>
    public static readonly Finding NotAnAuthority = new("cert.constraints.not-an-authority", Severity.Error)
    {
        Title = "A certificate signs others without being an authority's",
        Cause = "{subject} issued the certificate below it, but its basic constraints {constraints}. A server's "
            + "certificate was used to sign, or the authority's certificate was made with the wrong template.",
        Fix = "Have the authority's certificate {subject} (serial {serial}) issued again with basic constraints "
            + "critical, CA:TRUE, or have the server's certificate signed by a real authority.",
        Source = SourceReference.Rfc(5280, "6.1.4 (k)"),
    };

    /// <summary>Every issuer must be an authority; an anchor of version 1 has no way to say so.</summary>
    internal static readonly ICertificateRule Authority = new AuthorityRule();

    sealed class AuthorityRule : ICertificateRule
    {
        const int FirstVersionWithExtensions = 3;

        public void Check(CertificateContext context, Report report)
        {
            var certificate = context.Certificate;
            if (context.Role == CertificateRole.Leaf || certificate.IsAuthority || !context.Counts(AnchorScrutiny.Constraints))
                return;
            if (certificate.BasicConstraints is not null)
                context.Add(report, NotAnAuthority, ("constraints", "say CA:FALSE"));
            else if (context.Counts(AnchorScrutiny.BasicConstraints)
                && (context.Role != CertificateRole.Anchor || certificate.Version == FirstVersionWithExtensions))
                context.Add(report, NotAnAuthority, ("constraints", "are missing"));
        }
    }
}
