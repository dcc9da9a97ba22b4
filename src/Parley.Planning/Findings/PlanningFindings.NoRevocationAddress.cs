using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>Certificates that name no revocation list and no responder.</summary>
    public static readonly Finding NoRevocationAddress = new("planning.certificate.no-revocation-address", Severity.Warning)
    {
        Title = "The certificates name no place to ask whether they are revoked",
        Cause = "Clients want an HTTP address of a revocation list or of a responder in each certificate; "
            + "without one a stolen key can be used until the certificate ends.",
        Fix = "Have the authority write a CRL distribution point or the address of a responder, with HTTP, "
            + "into each certificate (security.revocationAddresses).",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Certificate Validation"),
    };
}
