using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The address does not answer.</summary>
    public static readonly Finding DialTimedOut = new("transport.dial.timed-out", Severity.Error)
    {
        Title = "{address} does not answer",
        Cause =
            "Nothing came back within {limit}: the host is down, the address is an old one, or a firewall drops "
            + "the packets silently.",
        Fix =
            "Check that {host} is up and that {ip} is still its address, and open TCP port {port} from this "
            + "network to {ip} in the firewalls between.",
        Source = SourceReference.Rfc(6298, "5.5"),
    };
}
