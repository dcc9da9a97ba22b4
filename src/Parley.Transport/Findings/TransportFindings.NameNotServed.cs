using Parley.Diagnostics;

namespace Parley.Transport.Findings;

public static partial class TransportFindings
{
    /// <summary>The server has nothing by the name asked for.</summary>
    public static readonly Finding NameNotServed = new("transport.tls.name-not-served", Severity.Error)
    {
        Title = "{subject} does not serve the name {serverName}",
        Cause =
            "The client asked for {serverName} (SNI), and the server, or the load balancer in front of it, has "
            + "no site by that name: alert unrecognized_name.",
        Fix =
            "Add {serverName} to the names of the service on {host}, together with a certificate for it, or let "
            + "the DNS record lead to the server that has it.",
        Source = SourceReference.Rfc(6066, "3"),
    };
}
