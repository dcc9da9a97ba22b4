using Parley.Diagnostics;

namespace Parley.Client.Findings;

public static partial class ClientFindings
{
    /// <summary>The configuration servers answer, and serve neither a service profile nor a configuration file.</summary>
    public static readonly Finding ConfigurationNone = new("client.configuration.none", Severity.Warning)
    {
        Title = "No configuration is served to clients",
        Cause = "{node} answers on the secure download port and serves neither {profile} nor {file} ({answer}). Clients "
            + "learn of no presence, voicemail and directory server, and users miss the services that were set up.",
        Fix = "Upload {file} to every configuration server and restart the TFTP service (on a call manager: Cisco Unified OS "
            + "Administration > Software Upgrades > TFTP File Management), and mark one service profile as the default one "
            + "(User Management > User Settings > Service Profile), which makes {profile}.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Ports and Protocols"),
    };
}
