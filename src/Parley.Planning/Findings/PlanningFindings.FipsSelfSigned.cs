using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>FIPS mode with certificates of no authority.</summary>
    public static readonly Finding FipsSelfSigned = new("planning.fips.self-signed", Severity.Error)
    {
        Title = "In FIPS mode nobody can accept the certificates of the servers",
        Cause = "The servers sign their certificates themselves, and a client in FIPS mode does not let its user "
            + "accept what is not trusted: it refuses every server.",
        Fix = "Have an authority sign the certificates, and put its root on every device before the first sign-in.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Enable FIPS for Cisco Jabber for Mobile Clients"),
    };
}
