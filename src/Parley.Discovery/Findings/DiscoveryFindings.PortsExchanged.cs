using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>
    /// The record for TLS that is started on the connection and the one for TLS from the first octet have each other's port.
    /// </summary>
    public static readonly Finding PortsExchanged = new("discovery.srv.ports-exchanged", Severity.Error)
    {
        Title = "{record} and {other} name each other's port",
        Cause = "{record} names port {port} of {host}, where TLS begins with the first octet, and {other} names port "
            + "{otherPort}, where it is started on the connection: a client is not understood at either. At the "
            + "usual ports both answer as they should; the two ports were exchanged when the records were entered.",
        Fix = "Exchange the ports of the two records: let them be '{zoneLines}'.",
        Source = SourceReference.Xep(368, "Use-cases"),
    };
}
