using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>An authority's name constraints are not critical.</summary>
    public static readonly Finding UncriticalNameConstraints = new("cert.profile.uncritical-name-constraints", Severity.Note)
    {
        Title = "The name constraints of an authority are not critical",
        Cause = "RFC 5280 wants the name constraints of {subject} critical, so that a client that does not know them refuses. "
            + "Public authorities may leave them so for the sake of old clients.",
        Fix = "Mark the name constraints of {subject} critical when its certificate is next made.",
        Source = SourceReference.Rfc(5280, "4.2.1.10"),
    };

    /// <summary>Looks at authorities with name constraints.</summary>
    internal static readonly ICertificateRule NameConstraintsCriticality = new UncriticalNameConstraintsRule();

    sealed class UncriticalNameConstraintsRule : ICertificateRule
    {
        public void Check(CertificateContext context, Report report)
        {
            if (context.Certificate is { IsAuthority: true, NameConstraints.Critical: false })
                context.Add(report, UncriticalNameConstraints);
        }
    }
}
