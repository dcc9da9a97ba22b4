using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>An SRV record names port 0, where nothing can listen.</summary>
    public static readonly Finding PortZero = new("discovery.srv.port-zero", Severity.Error)
    {
        Title = "{record} names port 0 of {target}",
        Cause = "The port was left out or mistyped when the record was entered.",
        Fix = "Give the port of the service: '{record}. IN SRV {priority} {weight} PORT {target}.'",
        Source = SourceReference.Rfc(2782, "Port"),
    };
}
