using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>A name server answers by TCP and not by UDP.</summary>
    public static readonly Finding UdpSilent = new("dns.server.udp-silent", Severity.Error)
    {
        Title = "The name server {server} answers by TCP and not by UDP",
        Cause = "Questions to {server} by UDP stay without an answer, and the same question by TCP is answered: a firewall drops UDP, or "
            + "the server listens on TCP only. Clients ask by UDP first, and most wait for it in vain and find no service.",
        Fix = "Open UDP to {server} in the firewalls between, with the answers, or let the server listen on UDP too; then 'dig "
            + "+notcp @{address} -p {port} {name} {type}' must answer.",
        Source = SourceReference.Rfc(1123, "6.1.3.2"),
    };
}
