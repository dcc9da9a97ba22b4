using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>No port of a host takes connections.</summary>
    public static readonly Finding NothingListens = new("client.host.nothing-listens", Severity.Error)
    {
        Title = "Nobody listens on {host} ({ip}): ports {ports} refuse connections",
        Cause = "The host is there and refuses connections on every port that clients were led to: the server is stopped "
            + "or did not start (many do not with a certificate and a key that do not belong together), it listens on "
            + "another address, or DNS names the wrong host.",
        Fix = "Start the server on {host} and see that it listens on {ip}: 'ss -ltn' there must show ports {ports}. If "
            + "{ip} is not the address of {host}, correct its record: '{host}. IN {type} ADDRESS'.",
        Source = SourceReference.Rfc(9293, "3.5.2"),
    };
}
