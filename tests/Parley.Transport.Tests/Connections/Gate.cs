using System.Net;
using Parley.Certificates.Identity;
using Parley.Certificates.Judging;
using Parley.Certificates.Trust;
using Parley.Transport.Collecting;
using Parley.Transport.Connections;
using Parley.Transport.Dialects;
using Parley.Transport.Dialing;

namespace Parley.Transport.Tests.Connections;

/// <summary>A connector for tests: trusts the test root, distinct limits, and a decider that notes that it was asked.</summary>
sealed class Gate : ITrustDecider
{
    internal static readonly TransportLimits Limits = new()
    {
        Dial = TimeSpan.FromSeconds(20),
        Negotiation = TimeSpan.FromSeconds(21),
        Handshake = TimeSpan.FromSeconds(22),
        Probe = TimeSpan.FromSeconds(23),
        Beside = TimeSpan.FromSeconds(24),
    };

    internal TimeProvider Time { get; init; } = TimeProvider.System;

    internal TrustDecision Decision { get; init; } = TrustDecision.Stop;

    internal IStreamConnector? Network { get; init; }

    internal string Name { get; init; } = "example.test";

    internal string? ServerName { get; init; } = "example.test";

    internal SecurityDialect Dialect { get; init; } = new SecurityDialect.DirectTls();

    internal ApplicationService Service { get; init; } = ApplicationService.Http;

    internal TrustStore Trust { get; init; } = TestAuthority.Shared.Trust;

    internal ICertificateCollector? Collector { get; init; }

    internal DateTimeOffset? At { get; init; } = TestAuthority.Begin.AddYears(1);

    internal List<ConnectionAttempt> Asked { get; } = [];

    public ValueTask<TrustDecision> DecideAsync(ConnectionAttempt attempt, CancellationToken cancellationToken)
    {
        Asked.Add(attempt);
        return ValueTask.FromResult(Decision);
    }

    internal Task<SecureConnection> ConnectAsync(LoopbackServer server, CancellationToken cancellationToken = default) =>
        ConnectAsync(server.Address, cancellationToken);

    internal Task<SecureConnection> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken = default) =>
        Connector().ConnectAsync(Request(address), this, cancellationToken);

    internal Task<ConnectionAttempt> LookAsync(LoopbackServer server) => Connector().LookAsync(Request(server.Address));

    /// <summary>Connects, closes, and asks what the server takes besides; the attempt holds it.</summary>
    internal async Task<ConnectionAttempt> AttemptWithBesideAsync(IPEndPoint address)
    {
        ConnectionAttempt attempt;
        await using (var connection = await ConnectAsync(address)) // some servers serve one after the other
            attempt = connection.Attempt;
        return attempt with { Tolerance = await Connector().LookBesideAsync(attempt) };
    }

    internal Task<Parley.Transport.Handshakes.TlsTolerance?> LookBesideAsync(ConnectionAttempt attempt) => Connector().LookBesideAsync(attempt);

    SecureConnector Connector() => new(
        new CertificateJudge(),
        new() { Trust = Trust, At = At, Collector = Collector },
        Limits,
        Time,
        new Random(1),
        Network is null ? new Dialer(Limits, Time) : new Dialer(Limits, Time, Network));

    ConnectionRequest Request(IPEndPoint address) => new()
    {
        Host = "im.example.test",
        Address = address,
        ServerName = ServerName,
        Dialect = Dialect,
        Reference = new() { Service = Service, Name = Name, Origin = ReferenceOrigin.TypedByUser },
    };

    /// <summary>Connects, and gives the attempt of a connection that is closed again.</summary>
    internal async Task<ConnectionAttempt> AttemptAsync(LoopbackServer server)
    {
        await using var connection = await ConnectAsync(server);
        return connection.Attempt;
    }
}
