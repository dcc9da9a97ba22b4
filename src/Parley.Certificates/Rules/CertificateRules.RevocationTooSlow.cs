using Parley.Diagnostics;

namespace Parley.Certificates.Rules;

public static partial class CertificateRules
{
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
