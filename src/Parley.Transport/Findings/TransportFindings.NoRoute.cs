using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>No way to the address.</summary>
    public static readonly Finding NoRoute = new("transport.dial.no-route", Severity.Error)
    {
        Title = "No network route leads to {address}",
        Cause =
            "This machine has no route to {address} ({detail}): it is not in the network or the VPN where "
            + "{host} lives, it has no address of that family, or a firewall rejects the way.",
        Fix =
            "Connect to the network where {address} lives, or correct the address record of {host}. 'ip route "
            + "get {ip}' shows the route this machine would take.",
        Source = SourceReference.Rfc(8305, "5"),
    };
}
