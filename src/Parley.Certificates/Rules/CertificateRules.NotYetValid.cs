using Parley.Certificates.Profiles;
using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The moment of validation is earlier than notBefore.</summary>
    public static readonly Finding NotYetValid = new("cert.validity.not-yet-valid", Severity.Error)
    {
        Title = "The {role} is not valid yet",
        Cause = "{subject} begins on {notBefore}; the check was made for {time}. A clock is wrong, on the authority "
            + "when it issued or on this machine now, or the certificate was installed too early.",
        Fix = "Compare the clocks of this machine and of the authority {issuer} with a time server. If they are "
            + "right, install the former certificate until {notBefore}, or have {subject} (serial {serial}) issued "
            + "again.",
        Source = SourceReference.Rfc(5280, "6.1.3 (a)(2)"),
    };

    /// <summary>Compares notBefore with the moment of validation.</summary>
    internal static readonly ICertificateRule Beginning = new BeginningRule();

    sealed class BeginningRule : ICertificateRule
    {
        public void Check(CertificateContext context, Report report)
        {
            if (context.Time < context.Certificate.NotBefore && context.Counts(AnchorScrutiny.Dates))
                context.Add(report, NotYetValid, ("notBefore", context.Certificate.NotBefore), ("time", context.Time));
        }
    }
}
