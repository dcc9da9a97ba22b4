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
}
