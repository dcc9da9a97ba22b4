using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>From outside no record leads to sign-in.</summary>
    public static readonly Finding NoWayFromOutside = new("discovery.views.no-way-from-outside", Severity.Warning)
    {
        Title = "From outside no record leads to sign-in",
        Cause = "{reason} Inside there is one. A deployment without remote access wants it so and has no view from outside to "
            + "compare.",
        Fix = "If users shall work from outside, publish '{zoneLine}' in the public zone, with the edge as HOST.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Client Queries the Name Server"),
    };
}
