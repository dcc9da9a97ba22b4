using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>Certificates without an authority.</summary>
    public static readonly Finding SelfSigned = new("planning.certificate.self-signed", Severity.Warning)
    {
        Title = "The servers sign their certificates themselves: {certificates}",
        Cause = "No client trusts such a certificate from the start, so every user is asked for every server, "
            + "or each certificate must be put on every device.",
        Fix = "Have a public or a private authority sign the certificates (security.authority).",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Signed Certificates"),
    };
}
