using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The responder was reached and says that it does not answer.</summary>
    public static readonly Finding RevocationNotAnswered = new("cert.revocation.not-answered", Severity.Warning)
    {
        Title = "The revocation responder of the {role} does not answer",
        Cause = "Asked whether {issuer} revoked {subject} (serial {serial}), the responder at {addresses} was reached and says "
            + "{detail}. Clients that insist on an answer refuse the connection.",
        Fix = "Have whoever runs the responder at {addresses} look at its log, start it with the certificate and the database of "
            + "{issuer}, and see that it answers about serial {serial}; then run the check again.",
        Source = SourceReference.Rfc(6960, "2.3"),
    };
}
