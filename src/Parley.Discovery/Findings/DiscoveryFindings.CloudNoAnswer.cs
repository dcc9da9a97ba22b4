using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>The cloud lookup gave nothing that says anything.</summary>
    public static readonly Finding CloudNoAnswer = new("discovery.cloud.no-answer", Severity.Note)
    {
        Title = "The cloud did not say whether {domain} is one of its domains",
        Cause = "{problem}. Discovery went on with DNS, as it does for a domain that is not in the cloud.",
        Fix = "Where the domain is not a cloud domain, exclude WEBEX from discovery and the question is not asked; "
            + "else see that {address} can be reached, through the proxy if there is one.",
        Source = SourceReference.Seed(
            SeedDocument.PlanningGuide, "Client Issues an HTTP Query for Cisco Webex Messenger Service"),
    };
}
