using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>A record set names more hosts than a vendor's client tries.</summary>
    public static readonly Finding BeyondVendorLimit = new("discovery.records.beyond-vendor-limit", Severity.Note)
    {
        Title = "{client} tries only {limit} of the {count} hosts of {record}",
        Cause = "It takes the {limit} best by priority and weight and leaves the rest: {left}.",
        Fix = "Let two hosts that do not fail together have the best priorities.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Client Queries the Name Server"),
    };
}
