using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>An organisation in another domain.</summary>
    public static readonly Finding OrganisationElsewhere = new("planning.migration.domain-differs", Severity.Error)
    {
        Title = "Contacts cannot be moved: the organisation's domain is {organisation}",
        Cause = "Contacts are moved only where the organisation's domain in the cloud is the services domain, {domain}.",
        Fix = "Give the organisation the domain {domain} in the control hub, or move without contacts.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Deployment Considerations for Jabber Team Messaging Mode and Contact Migration"),
    };
}
