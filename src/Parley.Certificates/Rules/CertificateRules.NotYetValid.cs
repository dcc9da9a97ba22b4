using Parley.Certificates.Profiles;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The moment of validation is earlier than notBefore.</summary>
    public static readonly Finding NotYetValid = new("cert.validity.not-yet-valid", Severity.Error)
    {
        Title = "The {role} is not valid yet",
        Cause = "{subject} begins on {notBefore}; the check was made for {time}. It was installed before its first day, or the "
            + "authority issued it while its clock ran ahead.",
        Fix = "Until {notBefore} install the former certificate, or have {subject} (serial {serial}) issued again by {issuer} with a "
            + "beginning that is past; restart the service and run the check again.",
        Source = SourceReference.Rfc(5280, "6.1.3 (a)(2)"),
    };

    /// <summary>Compares notBefore with the moment of validation.</summary>
    internal static readonly ICertificateRule Beginning = new BeginningRule();

    sealed class BeginningRule : ICertificateRule
    {
        public void Check(CertificateContext context, Report report)
        {
            var certificate = context.Certificate;
            if (context.Time < certificate.NotBefore && certificate.NotBefore <= certificate.NotAfter && context.Counts(AnchorScrutiny.Dates))
                context.Add(report, NotYetValid, ("notBefore", certificate.NotBefore), ("time", context.Time));
        }
    }
}
