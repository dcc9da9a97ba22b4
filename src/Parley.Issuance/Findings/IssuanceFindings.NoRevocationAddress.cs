using Parley.Diagnostics;

namespace Parley.Issuance.Findings;

static partial class IssuanceFindings
{
    /// <summary>Certificates of the authority do not say where revocation is told.</summary>
    public static readonly Finding NoRevocationAddress = new("issuance.authority.no-revocation-address", Severity.Note)
    {
        Title = "Certificates of this authority do not tell where its lists and answers are",
        Cause = "It was made without --url. Clients cannot learn that a certificate was revoked, "
            + "and some products ask for an address in the certificate.",
        Fix = "Where that matters, make an authority with --url http://pki.example.com "
            + "and let 'parley authority serve' answer there.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Certificate Validation"),
    };
}
