using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The certificate has no name of the kind that its clients compare.</summary>
    public static readonly Finding NoAlternativeName = new("cert.profile.no-alternative-name", Severity.Error)
    {
        Title = "The {role} has no {kind} in its subject alternative name",
        Cause = "The subject alternative name of {subject} has no {kind} ({rule}): the request was made with a common name "
            + "alone. Current clients compare nothing else.",
        Fix = "Make a request with a subject alternative name, {line}, have {issuer} sign it, and install the certificate in "
            + "place of that with serial {serial}.",
        Source = SourceReference.Rfc(9525, "2"),
    };

    /// <summary>Looks for a name of the kind that the purpose asked for goes by.</summary>
    internal static readonly ICertificateRule AlternativeName = new AlternativeNameRule();

    sealed class AlternativeNameRule : ICertificateRule
    {
        public bool AppliesTo(ValidationPolicy policy) => policy.RequireAlternativeName;

        public void Check(CertificateContext context, Report report)
        {
            if (context.Role != CertificateRole.Leaf)
                return;
            if (context.Purpose == KeyPurpose.ServerAuthentication)
            {
                if (!Has(context.Certificate, GeneralNameKind.DnsName, GeneralNameKind.IpAddress, otherName: default))
                    Add(context, report, "dNSName", "DNS:" + (HostOf(context.Certificate) ?? "the server's full host name"));
            }
            else if (context.Purpose == KeyPurpose.EmailProtection
                && !Has(context.Certificate, GeneralNameKind.Rfc822Name, null, ObjectIdentifiers.SmtpUtf8Mailbox))
            {
                Add(context, report, "rfc822Name", "email:ADDRESS with the holder's address");
            }
        }

        static bool Has(Certificate certificate, GeneralNameKind kind, GeneralNameKind? or, Oid otherName)
        {
            foreach (var name in certificate.SubjectAlternativeNames.All)
            {
                if (name.Kind == kind || name.Kind == or || (!otherName.Encoded.IsEmpty && name.OtherNameType == otherName))
                    return true;
            }

            return false;
        }

        static string? HostOf(Certificate certificate) =>
            certificate.Subject.CommonName is { } name && HostText.IsPreferredSyntax(name) ? name : null;

        static void Add(CertificateContext context, Report report, string kind, string line) =>
            context.Add(report, NoAlternativeName, ("kind", kind), ("line", line),
                ("rule", context.Policy.SourceOf(nameof(ValidationPolicy.RequireAlternativeName))));
    }
}
