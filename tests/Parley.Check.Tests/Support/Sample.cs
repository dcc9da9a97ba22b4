using System.Collections.Immutable;
using System.Net;
using Parley.Certificates.Identity;
using Parley.Certificates.Trust;
using Parley.Check.Bundles;
using Parley.Check.Recording;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery;
using Parley.Transport.Connections;

namespace Parley.Check.Tests.Support;

/// <summary>Pieces of a walk that never was, for tests of what is made of them.</summary>
static class Sample
{
    internal static UserAddress Alice { get; } =
        UserAddress.TryParse("alice@example.test", out var address, out var error) ? address : throw new InvalidOperationException(error.ToString());

    internal static CheckRequest Request { get; } = new()
    {
        SignIn = new() { Address = Alice },
        Time = new(2026, 5, 4, 3, 2, 1, TimeSpan.Zero),
    };

    internal static EvidenceBundle Evidence(WalkRecord walk) => new(walk)
    {
        Request = Request,
        Made = Request.Time,
        Elapsed = TimeSpan.FromSeconds(1),
        Interrupted = false,
        Trust = TrustStore.Empty,
        Recorder = "Parley 0.0.0",
    };

    internal static Finding Finding(string code, Severity severity = Severity.Error) => new(code, severity)
    {
        Title = code, Cause = code, Fix = code, Source = SourceReference.Own("a test"),
    };

    internal static ServiceTarget Target(ServiceRole role, string host, int port = 443, int rank = 0) => new()
    {
        Role = role, Host = host, Port = port, Rank = rank, Source = "a test", Origin = ReferenceOrigin.SrvTarget,
    };

    internal static NodeVisit Visit(ServiceTarget target, params ImmutableArray<Observation> observations) => new()
    {
        Target = target, Connections = [], Observations = observations, Started = TimeSpan.Zero, Elapsed = TimeSpan.Zero,
    };

    internal static ConnectionAttempt Attempt(ServiceTarget target, ConnectionOutcome outcome) => new()
    {
        Request = new()
        {
            Host = target.Host,
            Address = new(IPAddress.Loopback, target.Port),
            ServerName = target.Host,
            Dialect = ServiceCatalogue.Of(target.Role).Dialect(Alice.Domain),
            Reference = new() { Service = ServiceCatalogue.Of(target.Role).Application, Name = target.Host, Origin = target.Origin },
        },
        Outcome = outcome,
        Stage = outcome is ConnectionOutcome.Secured or ConnectionOutcome.Untrusted ? ConnectionStage.Established : ConnectionStage.Dial,
    };
}
