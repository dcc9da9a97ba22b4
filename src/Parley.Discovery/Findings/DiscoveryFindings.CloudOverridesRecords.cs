using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>The domain is known to the cloud and has records of its own.</summary>
    public static readonly Finding CloudOverridesRecords = new("discovery.cloud.overrides-records", Severity.Note)
    {
        Title = "The cloud knows {domain}, so its clients do not follow {record}",
        Cause = "A hybrid deployment looks like this, and so does a domain that was once provisioned in the cloud and "
            + "left there.",
        Fix = "Where the cloud is no longer used, exclude WEBEX at installation or in the configuration URL "
            + "(ServiceDiscoveryExcludedServices=WEBEX); the configuration file comes too late for it.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Cisco Webex Messenger Service Discovery"),
    };
}
