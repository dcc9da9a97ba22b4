using System.Net.Sockets;
using Parley.Certificates.Identity;
using Parley.Client.Tests.Fakes;
using Parley.Client.Visits;
using Parley.Fakes;
using Parley.Transport;
using Parley.Transport.Connections;

namespace Parley.Client.Tests.Hostile;

/// <summary>Servers that say something now and then, and never enough: each stage has its limit.</summary>
public sealed class SlowServerTests
{
    const string Host = "node.example.test";

    static readonly TransportLimits Limits = new()
    {
        Dial = TimeSpan.FromSeconds(20), Negotiation = TimeSpan.FromSeconds(21), Handshake = TimeSpan.FromSeconds(22), Probe = TimeSpan.FromSeconds(23),
    };

    [Theory]
    [InlineData(ServiceRole.Xmpp, "<", 21)]
    [InlineData(ServiceRole.XmppServer, "<?xml version='1.0'?>", 21)]
    [InlineData(ServiceRole.Ldap, "0", 21)]
    [InlineData(ServiceRole.Sip, "", 22)]
    [InlineData(ServiceRole.Sip, "\u0016", 22)]
    public async Task Before_TLS_the_limit_of_the_stage_ends_the_wait(ServiceRole role, string first, int seconds)
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var time = new ManualTime();
        var world = new ClientWorld { Time = time, Limits = Limits };
        world.Map(Host, 4711, (System.Net.IPEndPoint)listener.LocalEndpoint);

        using var visitor = world.Visitor();
        var visiting = visitor.VisitAsync(Target(role), CancellationToken.None);
        using var client = await listener.AcceptSocketAsync();
        await client.SendAsync(System.Text.Encoding.Latin1.GetBytes(first));
        await time.ExpireAsync(TimeSpan.FromSeconds(seconds));
        // A SIP service that is silent is asked in plain text, and has a limit for that too.
        var connection = Assert.Single((await time.PassAsync(visiting)).Connections);

        Assert.Equal(ConnectionOutcome.TimedOut, connection.Outcome);
        Assert.Single(connection.AllObservations);
    }

    [Theory]
    [InlineData(ServiceRole.UserData, "HTTP/1.1 200 OK\r\nX: ")]
    [InlineData(ServiceRole.Edge, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n1")]
    [InlineData(ServiceRole.Sip, "SIP/2.0 200")]
    [InlineData(ServiceRole.Ldaps, "0")]
    [InlineData(ServiceRole.Turn, "\u0001\u0001")]
    [InlineData(ServiceRole.XmppDirectTls, "<stream:stream ")]
    public async Task Inside_TLS_the_limit_of_the_greeting_does(ServiceRole role, string beginning)
    {
        await using var server = TlsServer.StuckAfter(TestPki.Chain("example.test", new Lab.Pki.LabName.Dns(Host)), beginning);
        var time = new ManualTime();
        var world = new ClientWorld { Time = time, Limits = Limits, Decision = TrustDecision.ProceedForDiagnosis };
        world.Map(Host, 4711, server.Address);

        using var visitor = world.Visitor();
        var visiting = visitor.VisitAsync(Target(role), CancellationToken.None);
        await server.Asked;
        await time.ExpireAsync(world.Environment.GreetingTimeout);
        var connection = Assert.Single((await visiting).Connections);

        Assert.False(connection.Greeting!.Understood);
        Assert.Contains(connection.AllObservations, observation => observation.Finding.Code == "client.service.unexpected-answer");
    }

    static ServiceTarget Target(ServiceRole role) =>
        new() { Role = role, Source = "a test", Host = Host, Port = 4711, Origin = ReferenceOrigin.SrvTarget };
}
