using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
    /// <summary>Whoever knows about revocation could not be reached.</summary>
    public static readonly Finding RevocationUnreachable = new("cert.revocation.unreachable", Severity.Warning)
    {
        Title = "The revocation server of the {role} cannot be reached",
        Cause = "{source} was asked whether {issuer} revoked {subject}, without success: {detail}. Clients that insist on an "
            + "answer refuse the connection, and some do not tell their users why.",
        Fix = "Make {source} reachable over HTTP from where the clients are (name, route, firewall, proxy), or have {issuer} "
            + "publish elsewhere and name that address in its certificates. Then run the check again.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Revocation Servers"),
    };

    /// <summary>The web server is there, and what the certificate names is not.</summary>
    public static readonly Finding RevocationNotServed = new("cert.revocation.not-served", Severity.Warning)
    {
        Title = "The revocation server of the {role} does not have what the certificate names",
        Cause = "{source} was asked whether {issuer} revoked {subject}; the server was reached and answered {detail}. What the "
            + "address names was moved, renamed or never put there, or the program behind it fails. Clients that insist on an answer refuse the connection, and some do "
            + "not tell their users why.",
        Fix = "Publish what {issuer} issues at {source} on that web server (a list under that very path, or the responder behind it), "
            + "or have {issuer} name the right address in its certificates. Then run the check again.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Revocation Servers"),
    };

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

    /// <summary>Whoever knows about revocation did not answer in time.</summary>
    public static readonly Finding RevocationTooSlow = new("cert.revocation.too-slow", Severity.Warning)
    {
        Title = "The revocation server of the {role} answers too slowly",
        Cause = "{source} was asked whether {issuer} revoked {subject} and did not answer in time: {detail}. Clients give up "
            + "too, and refuse the connection or go on without an answer.",
        Fix = "Bring {source} nearer to the clients or make it faster; have {issuer} partition a list that is too large. Then "
            + "run the check again.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Revocation Servers"),
    };
}
