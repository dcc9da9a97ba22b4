using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The subject alternative name is critical beside a subject.</summary>
    public static readonly Finding CriticalAlternativeName = new("cert.profile.critical-alternative-name", Severity.Note)
    {
        Title = "The subject alternative name of the {role} is critical",
        Cause = "{subject} has a subject, and yet marks its subject alternative name critical, which only one with an empty "
            + "subject needs. Clients that know the extension, and all do, take no harm; linters of public authorities refuse it.",
        Fix = "Have {subject} issued again by {issuer} with a subject alternative name that is not critical, when it is next "
            + "renewed.",
        Source = SourceReference.Rfc(5280, "4.2.1.6"),
    };

    /// <summary>Looks at the leaf's subject alternative name.</summary>
    internal static readonly ICertificateRule AlternativeNameCriticality = new CriticalAlternativeNameRule();

    sealed class CriticalAlternativeNameRule : ICertificateRule
    {
        public void Check(CertificateContext context, Report report)
        {
            if (context.Role == CertificateRole.Leaf && context.Certificate.SubjectAlternativeNames.Critical
                && !context.Certificate.Subject.IsEmpty)
                context.Add(report, CriticalAlternativeName);
        }
    }
}
