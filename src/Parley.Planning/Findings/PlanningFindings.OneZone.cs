using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>One zone for inside and outside.</summary>
    public static readonly Finding OneZone = new("planning.dns.one-zone", Severity.Warning)
    {
        Title = "Everybody outside sees the inner servers of {domain}",
        Cause = "With one zone for both sides the records of the inner servers are published to all; "
            + "a client outside finds _cisco-uds, takes itself to be inside and never tries the edge.",
        Fix = "Serve two zones of the one name (dns.design: split-brain), and keep _cisco-uds out of the outer one.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Single Domain, Not Split-Brain"),
    };
}
