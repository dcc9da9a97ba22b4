using Parley.Diagnostics;

namespace Parley.Dns.Findings;

public static partial class DnsFindings
{
    /// <summary>The answer does not fit a datagram, and the name server does not take the question by TCP.</summary>
    public static readonly Finding TcpClosed = new("dns.lookup.tcp-closed", Severity.Error)
    {
        Title = "The answer for {name} is cut off, and the name servers do not answer by TCP",
        Cause = "The answer by UDP says that it is not whole (truncated), so the question is asked again by TCP: {detail}. The "
            + "name server does not listen on TCP, or a firewall lets only UDP through.",
        Fix = "Let the name servers ({servers}) listen on TCP too and open TCP to their port in the firewalls between; then 'dig "
            + "+tcp {name} {type}' must answer.",
        Source = SourceReference.Rfc(7766, "5"),
    };
}
