using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>Clients that are not to find services by DNS.</summary>
    public static readonly Finding NoServiceRecords = new("planning.dns.no-records", Severity.Warning)
    {
        Title = "Clients are told their servers one by one",
        Cause = "Without SRV records a client knows a single node: when it fails, "
            + "nothing takes its place, and phone mode has no second node at all.",
        Fix = "Publish the SRV records that 'parley plan dns' writes, and let clients find "
            + "their services by them (dns.serviceRecords: true).",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "High Availability for Voice and Video"),
    };
}
