using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>The web server is there, and what the certificate names is not.</summary>
    public static readonly Finding RevocationNotServed = new("cert.revocation.not-served", Severity.Warning)
    {
        Title = "The revocation server of the {role} does not have what the certificate names",
        Cause = "{source} was asked whether {issuer} revoked {subject}; the server was reached and answered {detail}. What the "
            + "address names was moved, renamed or never put there, or the program behind it fails. Clients that insist on an "
            + "answer refuse the connection, and some do not tell their users why.",
        Fix = "Publish what {issuer} issues at {source} on that web server (a list under that very path, or the responder behind it), "
            + "or have {issuer} name the right address in its certificates. Then run the check again.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Revocation Servers"),
    };
}
