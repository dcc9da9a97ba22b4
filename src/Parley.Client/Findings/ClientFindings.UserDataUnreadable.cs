using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>The user-data service answered with something else than its documents.</summary>
    public static readonly Finding UserDataUnreadable = new("client.user-data.unreadable", Severity.Error)
    {
        Title = "The user-data service answers with something else than user data",
        Cause = "{node} was asked for {asked} and answered: {answer}. The web service is still starting, is "
            + "deactivated, or a proxy stands before it.",
        Fix = "Open https://{node}{asked} in a browser: it must show an XML document. Start the web service on the "
            + "node, then run the check again.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Cisco UDS SRV Record"),
    };
}
