using System.Net;
using Parley.Certificates.Judging;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Client.Web;
using Parley.Transport;
using Parley.Transport.Connections;
using Parley.Transport.Dialing;

namespace Parley.Client.Tests.Fakes;

/// <summary>The world of a test: names in memory, servers on loopback, a decider that does as told and notes whom it was asked about.</summary>
sealed class ClientWorld : ITrustDecider
{
    internal const string Domain = "example.test";

    readonly List<ConnectTo> _mappings = [];

    internal ScriptedResolver Dns { get; } = new();

    internal TimeProvider Time { get; init; } = TimeProvider.System;

    internal TransportLimits Limits { get; init; } = TransportLimits.Default;

    internal TrustDecision Decision { get; set; } = TrustDecision.Stop;

    internal List<ConnectionAttempt> Asked { get; } = [];

    internal int MaximumConnections { get; init; } = 32;

    internal SignInEnvironment Environment => new()
    {
        Resolver = Dns,
        // Certificates are judged for the real moment also where the clock is the test's own.
        Connector = new(new CertificateJudge(), new() { Trust = TestPki.Trust, At = DateTimeOffset.UtcNow }, Limits, Time, new Random(1)),
        Decider = this,
        Time = Time,
        Random = new Random(1),
        ConnectTo = new([.. _mappings]),
        MaximumConnections = MaximumConnections,
    };

    /// <summary>Lets a name and port lead to a server of the test.</summary>
    internal ClientWorld Map(string host, int port, IPEndPoint server)
    {
        _mappings.Add(new() { Host = host, Port = port, Address = server.Address, AddressPort = server.Port });
        return this;
    }

    internal NodeVisitor Visitor() => new(Environment, Domain, new(Time));

    internal GateWebReader Reader(NodeVisitor visitor) => new(visitor, Environment);

    public ValueTask<TrustDecision> DecideAsync(ConnectionAttempt attempt, CancellationToken cancellationToken)
    {
        lock (Asked)
            Asked.Add(attempt);
        return ValueTask.FromResult(Decision);
    }
}
