using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>The record of the edge is answered inside only, where nobody needs it.</summary>
    public static readonly Finding EdgeMissingOutside = new("discovery.views.edge-missing-outside", Severity.Warning)
    {
        Title = "{record} is missing from outside",
        Cause = "The name servers of the inside answer it with {hosts}, those of the outside do not. Clients outside find "
            + "no way in and ask their users for servers by hand.",
        Fix = "Publish {zoneLines} in the public zone, with the public addresses of the hosts, and take it out of the "
            + "inside one.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Collaboration Edge SRV Record"),
    };
}
