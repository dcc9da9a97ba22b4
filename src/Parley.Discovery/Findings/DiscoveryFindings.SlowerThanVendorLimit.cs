using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>Discovery took longer than a vendor's client waits.</summary>
    public static readonly Finding SlowerThanVendorLimit = new("discovery.time.beyond-vendor-limit", Severity.Warning)
    {
        Title = "Discovery took {elapsed}, and {client} stops after {limit}",
        Cause = "Name servers are slow or silent, so that clients wait for each in turn.",
        Fix = "Repair or remove the name servers that did not answer: {slow}.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Client Queries the Name Server"),
    };
}
