using Parley.Diagnostics;

namespace Parley.Client.Findings;

public static partial class ClientFindings
{
    /// <summary>The client configuration file is there, under a name that no client asks for.</summary>
    public static readonly Finding ConfigurationMisnamed = new("client.configuration.misnamed", Severity.Warning)
    {
        Title = "The client configuration file is called {found} and not {file}",
        Cause = "Clients ask {node} for /{file} and are answered {answer}; /{found} is served. The server tells upper and "
            + "lower case and every letter apart, so clients start without the file.",
        Fix = "Upload the file again as {file}, letter for letter, to every configuration server (on a call manager: "
            + "Cisco Unified OS Administration > Software Upgrades > TFTP File Management), delete {found}, and restart "
            + "the TFTP service.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Ports and Protocols"),
    };
}
