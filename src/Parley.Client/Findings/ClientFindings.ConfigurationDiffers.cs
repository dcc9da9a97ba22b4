using Parley.Diagnostics;

namespace Parley.Client.Findings;

public static partial class ClientFindings
{
    /// <summary>One configuration server hands out another file than the others.</summary>
    public static readonly Finding ConfigurationDiffers = new("client.configuration.nodes-differ", Severity.Warning)
    {
        Title = "{file} is not the same at {nodes} as at {others}",
        Cause = "Every configuration server hands out a copy of its own, and a client takes that of the server "
            + "that answers it. At {nodes}: {difference}. The file was brought to the other servers only, or the "
            + "service was not restarted there.",
        Fix = "Bring {file} to {nodes} as well and restart the TFTP service there (on a call manager: Cisco Unified OS "
            + "Administration > Software Upgrades > TFTP File Management, at every node; a service profile comes with "
            + "the database: 'utils dbreplication runtimestate'). 'parley config diff' compares two copies.",
        Source = SourceReference.Own(
            "Clients take the configuration of whichever server answers, so all have to hand out the same"),
    };
}
