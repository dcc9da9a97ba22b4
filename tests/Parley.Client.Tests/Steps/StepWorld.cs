using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Client.Steps;
using Parley.Client.Tests.Fakes;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Client.Web;
using Parley.Discovery;
using Parley.Dns;
using Parley.Transport.Connections;

namespace Parley.Client.Tests.Steps;

/// <summary>The steps of the branch that user data opens, in a world of nodes that the test describes page by page.</summary>
sealed class StepWorld : IAsyncDisposable
{
    internal const string Alice = "alice@example.test";
    internal const string ByName = "/cucm-uds/clusterUser?username=alice";
    internal const string ByAddress = "/cucm-uds/clusterUser?email=alice%40example.test";
    internal const string Servers = "/cucm-uds/servers";
    internal const string Version = "/cucm-uds/version";

    readonly Dictionary<string, TlsServer> _servers = [];
    readonly ClientWorld _world = new() { Decision = TrustDecision.ProceedForDiagnosis };

    internal WalkLog Log { get; } = new();

    /// <summary>Starts a node.</summary>
    /// <param name="host">Its name, with a domain.</param>
    /// <param name="port">The port that clients ask for.</param>
    /// <param name="pages">What it serves.</param>
    /// <param name="trusted">Whether its certificate is trusted.</param>
    internal StepWorld Node(string host, int port, Dictionary<string, HttpReply> pages, bool trusted = true)
    {
        var server = TlsServer.Web(trusted ? TestPki.Chain(host) : TestPki.UntrustedChain(host), pages);
        _servers.Add($"{host}:{port}", server);
        _world.Map(host, port, server.Address);
        return this;
    }

    internal TlsServer Server(string node) => _servers[node];

    /// <summary>Reads user data of the nodes, in their order.</summary>
    internal async Task<HomeCluster?> ReadUserDataAsync(params ImmutableArray<string> hosts)
    {
        using var visitor = _world.Visitor();
        var (visiting, reader, fence, steps) = Parts(visitor);
        var visits = visiting.Begin([.. hosts.Select(UserData)], CancellationToken.None);
        Assert.True(UserAddress.TryParse(Alice, out var address, out _));
        return await new UserDataStep(visiting, reader, fence, steps, Log, TimeProvider.System).RunAsync(address, visits, CancellationToken.None);
    }

    /// <summary>Reads the configuration that the nodes serve.</summary>
    internal async Task<ImmutableArray<ServiceTarget>> ReadConfigurationAsync(bool clusterTrusted, params ImmutableArray<string> hosts)
    {
        using var visitor = _world.Visitor();
        var (visiting, reader, fence, steps) = Parts(visitor);
        var read = await new ConfigurationStep(visiting, reader, fence, steps, Log, TimeProvider.System, "example.test")
            .RunAsync(new([.. hosts.Select(UserData)], clusterTrusted), CancellationToken.None);
        await visiting.FinishAsync();
        return read.Targets;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers.Values)
            await server.DisposeAsync();
    }

    (VisitStep Visiting, GateWebReader Reader, DomainFence Fence, StepRunner Steps) Parts(NodeVisitor visitor)
    {
        var steps = new StepRunner(Log, new(TimeProvider.System));
        return (new(visitor, steps, Log), _world.Reader(visitor), new(DnsName.Parse(ClientWorld.Domain), Log), steps);
    }

    static ServiceTarget UserData(string host, int rank) => new()
    {
        Role = ServiceRole.UserData,
        Source = "_cisco-uds._tcp.example.test",
        Host = host,
        Port = 8443,
        Origin = ReferenceOrigin.SrvTarget,
        Rank = rank,
        Path = Version,
    };
}
