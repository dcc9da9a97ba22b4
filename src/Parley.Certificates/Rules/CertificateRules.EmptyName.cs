using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>An authority has no name.</summary>
    public static readonly Finding EmptyName = new("cert.encoding.empty-name", Severity.Error)
    {
        Title = "An authority has no name",
        Cause = "The {which} of the certificate with serial {serial} ({role}) is empty, so that no issuer can be "
            + "found by name.",
        Fix = "Have the authority's certificate made again with a subject, and the certificates it issued as well.",
        Source = SourceReference.Rfc(5280, "4.1.2.4 and 4.1.2.6"),
    };

    /// <summary>Issuers are found by name: each needs one.</summary>
    internal static readonly ICertificateRule Names = new EmptyNameRule();

    sealed class EmptyNameRule : ICertificateRule
    {
        public void Check(CertificateContext context, Report report)
        {
            if (context.Certificate.HasEmptyIssuer)
                context.Add(report, EmptyName, ("which", "issuer"));
            else if (context.Role != CertificateRole.Leaf && context.Certificate.HasEmptySubject)
                context.Add(report, EmptyName, ("which", "subject"));
        }
    }
}
