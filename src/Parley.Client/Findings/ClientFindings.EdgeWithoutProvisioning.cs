using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>The edge does not know the page that provisions clients of the domain.</summary>
    public static readonly Finding EdgeWithoutProvisioning = new("client.edge.without-provisioning", Severity.Note)
    {
        Title = "{node} does not know the provisioning of {domain}",
        Cause = "Asked for {asked}, the edge answered that there is no such page. Either it does not serve {domain}, or "
            + "mobile and remote access is not switched on, or another web server answers on this port.",
        Fix = "On the edge, add {domain} to the domains that it serves for call control and messaging and switch mobile and "
            + "remote access on; asked again without a password, the page must answer 401.",
        Source = SourceReference.Seed(
            SeedDocument.PlanningGuide, "Client Connects through Expressway for Mobile and Remote Access"),
    };
}
