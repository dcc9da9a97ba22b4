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
