using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>One of several addresses of a host does not serve.</summary>
    public static readonly Finding AddressDead = new("client.address.dead", Severity.Error)
    {
        Title = "{host} has the address {ip} in DNS, where {met}",
        Cause = "DNS gives {host} several addresses. At {others} the services answer, at {ip} not (port {ports}): an "
            + "old address was left in DNS, or the services do not listen on this one, as often with IPv6. Clients "
            + "that try it first wait or fail.",
        Fix = "Remove '{host}. IN {type} {ip}' from DNS, or let the services on {host} listen on {ip} too: "
            + "'ss -ltn' there must show port {ports}.",
        Source = SourceReference.Rfc(6724, "2"),
    };
}
