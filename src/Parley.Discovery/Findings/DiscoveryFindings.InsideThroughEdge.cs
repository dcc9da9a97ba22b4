using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>Inside, clients see the record of the edge and none of user data.</summary>
    public static readonly Finding InsideThroughEdge = new("discovery.views.inside-through-edge", Severity.Warning)
    {
        Title = "Inside, sign-in goes through the edge",
        Cause = "The name servers of the inside answer {edge} and not {record}, so a client inside takes itself to be "
            + "outside and goes through the edge, without the services that the edge does not carry.",
        Fix = "Publish {zoneLine} on the name servers of the inside, with HOST the call manager. Where they do not "
            + "serve {domain}, make a pinpoint zone for {record} alone; a whole zone for {domain} would hide every "
            + "other name of it.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Deploy SRV Records in a Separate Domain Structure"),
    };
}
