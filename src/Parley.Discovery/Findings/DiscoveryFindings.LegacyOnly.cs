using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>Only the record of old clients says that the network is the inside one.</summary>
    public static readonly Finding LegacyOnly = new("discovery.records.legacy-only", Severity.Note)
    {
        Title = "Only {legacy} says where sign-in goes",
        Cause = "The deployment was set up for old clients. New ones look for _cisco-uds first and go on with this one "
            + "only since that is missing.",
        Fix = "Publish _cisco-uds._tcp.{voiceDomain} with the nodes of the call manager on port 8443.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Recommended Connection Methods"),
    };
}
