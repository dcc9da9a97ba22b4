using System.Collections.Immutable;

namespace Parley.Lab;

/// <summary>How to start a lab. As created it is honest, on free ports, in both families of addresses.</summary>
public sealed record LabOptions
{
    /// <summary>The names of the faults to build in, in the order of building; none by default.</summary>
    public ImmutableArray<string> Faults { get; init; } = [];

    /// <summary>The port of the DNS server for the inside, on UDP and TCP; any free one by default.</summary>
    public int? DnsPort { get; init; }

    /// <summary>
    /// Whether SRV records name the ports of a real deployment, such as 5222, which then are reached by
    /// <see cref="LabDeployment.ConnectTo"/> alone. By default they name the ports that the servers really have, so that
    /// any client finds them; with this a report reads the same every time.
    /// </summary>
    public bool PublishesStandardPorts { get; init; }

    /// <summary>
    /// Whether to listen on ::1 too and publish AAAA records. By default as the machine has it: on where ::1 is there.
    /// Asking for it on a machine without it fails the start.
    /// </summary>
    public bool? Ipv6 { get; init; }
}
