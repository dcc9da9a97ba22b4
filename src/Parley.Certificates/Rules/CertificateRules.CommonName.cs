using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The common name is no entry of the subject alternative name.</summary>
    public static readonly Finding CommonNameNotRepeated = new("cert.profile.common-name", Severity.Error)
    {
        Title = "The common name is not one of the subject alternative names",
        Cause = "The common name {commonName} of {subject} is, letter for letter, none of its subject alternative names "
            + "({rule}). Addresses must be written as RFC 5952 and RFC 3986 write them, names as in their dNSName.",
        Fix = "Have {subject} (serial {serial}) issued again by {issuer} without a common name, or with the common name "
            + "{suggested}.",
        Source = SourceReference.Policy("CA/Browser Forum Baseline Requirements", "7.1.4.3"),
    };

    /// <summary>Compares common names with the alternative names, letter for letter.</summary>
    internal static readonly ICertificateRule CommonName = new CommonNameRule();

    sealed class CommonNameRule : ICertificateRule
    {
        public bool AppliesTo(ValidationPolicy policy) => policy.CommonNameRepeatsAlternativeName;

        public void Check(CertificateContext context, Report report)
        {
            if (context.Role != CertificateRole.Leaf || context.Purpose != KeyPurpose.ServerAuthentication)
                return;
            foreach (var commonName in context.Certificate.Subject.CommonNames)
            {
                if (!IsRepeated(context.Certificate, commonName))
                {
                    context.Add(report, CommonNameNotRepeated, ("commonName", PlainLine.Of(commonName)),
                        ("suggested", PlainLine.Of(FirstName(context.Certificate))),
                        ("rule", context.Policy.SourceOf(nameof(ValidationPolicy.CommonNameRepeatsAlternativeName))));
                }
            }
        }

        /// <summary>The framework writes addresses as RFC 5952, 4 asks.</summary>
        static bool IsRepeated(Certificate certificate, string commonName)
        {
            foreach (var name in certificate.SubjectAlternativeNames.All)
            {
                if (name.Kind is GeneralNameKind.DnsName or GeneralNameKind.IpAddress
                    && string.Equals(name.Text, commonName, StringComparison.Ordinal))
                    return true;
            }

            return false;
        }

        static string FirstName(Certificate certificate)
        {
            foreach (var name in certificate.SubjectAlternativeNames.All)
            {
                if (name.Kind is GeneralNameKind.DnsName or GeneralNameKind.IpAddress && name.Text is { Length: > 0 } text)
                    return text;
            }

            return "that is also in its subject alternative name";
        }
    }
}
