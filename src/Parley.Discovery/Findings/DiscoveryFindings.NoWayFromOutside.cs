using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>From outside no record leads to sign-in.</summary>
    public static readonly Finding NoWayFromOutside = new("discovery.views.no-way-from-outside", Severity.Note)
    {
        Title = "From outside no record leads to sign-in",
        Cause = "{reason} A deployment without remote access wants it so.",
        Fix = "If users shall work from outside, publish the record _collab-edge._tls of the domain in the public zone, "
            + "with the edge as its target.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Client Queries the Name Server"),
    };
}
