using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Parley.Certificates.Model;
using Parley.Lab.Blueprints;
using Parley.Lab.Faults;
using Parley.Lab.Listening;
using Parley.Transport.Dialing;

namespace Parley.Lab;

/// <summary>
/// A whole deployment in this process: DNS, web, chat, directory and call servers on loopback addresses and free ports,
/// with a certificate authority of its own. Nothing is written to disk, and nothing is left when it is disposed.
/// </summary>
public sealed class LabDeployment : IAsyncDisposable
{
    readonly Stack<IAsyncDisposable> _running;

    LabDeployment(Stack<IAsyncDisposable> running) => _running = running;

    /// <summary>The domain of the people: <c>alice@example.test</c> is one of them.</summary>
    public string Domain { get; } = LabBlueprint.Domain;

    /// <summary>The faults that are built in, in the order of building.</summary>
    public required ImmutableArray<LabFault> Faults { get; init; }

    /// <summary>The DNS server of the inside, on UDP and TCP.</summary>
    public required IPEndPoint DnsServer { get; init; }

    /// <summary>The DNS server of the outside, on UDP and TCP.</summary>
    public required IPEndPoint OutsideDnsServer { get; init; }

    /// <summary>What a client of this deployment trusts: the lab's root.</summary>
    public required ImmutableArray<Certificate> Anchors { get; init; }

    /// <summary>The lab's root as PEM text.</summary>
    public required string RootPem { get; init; }

    /// <summary>
    /// Where the ports of a real deployment really are. SRV records name the real ports; these mappings serve addresses
    /// that come from elsewhere, such as <c>https://cucm1.example.test:8443/</c>.
    /// </summary>
    public required ImmutableArray<ConnectTo> ConnectTo { get; init; }

    /// <summary>The servers, also those that a fault has made silent or deaf.</summary>
    public required IReadOnlyList<LabServer> Servers { get; init; }

    /// <summary>Starts a deployment.</summary>
    /// <exception cref="ArgumentException">A fault is unknown.</exception>
    /// <exception cref="SocketException">The DNS port asked for is taken, or IPv6 was asked for and is not there.</exception>
    public static Task<LabDeployment> StartAsync(
        LabOptions options, TimeProvider time, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        var faults = options.Faults.IsDefault ? [] : options.Faults.Select(LabFaults.Get).ToImmutableArray();
        return Task.Run(() => StartAsync(options, faults, time, cancellationToken), cancellationToken);
    }

    /// <summary>Stops every server and waits until every connection has ended.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_running.TryPop(out var part))
            await part.DisposeAsync().ConfigureAwait(false);
    }

    static async Task<LabDeployment> StartAsync(
        LabOptions options, ImmutableArray<LabFault> faults, TimeProvider time, CancellationToken cancellationToken)
    {
        var blueprint = LabBlueprint.Honest();
        foreach (var fault in faults)
            fault.Apply(blueprint);

        var running = new Stack<IAsyncDisposable>();
        try
        {
            var issuance = new LabIssuance(time);
            running.Push(issuance);
            var start = new LabStart(blueprint, issuance, running, options.Ipv6 ?? LabPort.HasIpv6(), time);
            var servers = start.StartServers(options.PublishesStandardPorts ? LabPublication.StandardPort : null, cancellationToken);
            var inside = start.StartDns(blueprint.InsideDns, options.DnsPort ?? 0, options.PublishesStandardPorts);
            var outside = start.StartDns(blueprint.OutsideDns, 0, options.PublishesStandardPorts);
            var root = start.Root;
            return new(running)
            {
                Faults = faults,
                DnsServer = inside,
                OutsideDnsServer = outside,
                Anchors = [start.ParseRoot()],
                RootPem = root.CertificatePem,
                Servers = servers,
                ConnectTo =
                [
                    .. servers.Where(server => !blueprint.Unmapped.Contains(server.Host)).Select(MappingOf),
                    .. MappingsOf([.. blueprint.InsideDns.Aliases, .. blueprint.OtherNames], servers),
                    Mapping(LabPublication.Host, LabPublication.StandardPort, start.PublicationAddress!), // the servers are started
                ],
            };
        }
        catch
        {
            while (running.TryPop(out var part))
                await part.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>An alias or another name leads to the servers of the host behind it.</summary>
    static IEnumerable<ConnectTo> MappingsOf(KeyValuePair<string, string>[] names, IReadOnlyList<LabServer> servers) =>
        from alias in names
        from server in servers
        where server.Host.Equals(alias.Value, StringComparison.OrdinalIgnoreCase)
        select MappingOf(server) with { Host = alias.Key };

    static ConnectTo MappingOf(LabServer server) => Mapping(server.Host, server.StandardPort, server.EndPoints[0]);

    static ConnectTo Mapping(string host, int port, IPEndPoint address) =>
        new() { Host = host, Port = port, Address = address.Address, AddressPort = address.Port };
}
