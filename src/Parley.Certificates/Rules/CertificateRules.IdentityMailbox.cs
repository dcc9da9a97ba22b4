using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>No mail address of the certificate is the one asked for.</summary>
    public static readonly Finding IdentityMailbox = new("cert.identity.mailbox", Severity.Error)
    {
        Title = "The certificate does not name the mail address {reference}",
        Cause = "{reference} was asked for, and the certificate's mail addresses are {presented}. It was issued for another "
            + "person or for a server, or the address is in the subject, where it does not count.",
        Fix = "Have the certificate issued again with {sanLine} in its subject alternative name.",
        Source = SourceReference.Rfc(8550, "3"),
    };
}
