using System.Net;
using Parley.Certificates.Identity;
using Parley.Client.Tests.Fakes;
using Parley.Client.Visits;
using Parley.Lab.Pki;
using Parley.Transport.Connections;

namespace Parley.Client.Tests.Visits;

/// <summary>Some servers that miss a client's certificate send no alert, but close the connection without a word.</summary>
public sealed class ClosedWithoutCertificateTests
{
    const string Host = "node.example.test";

    public static TheoryData<ServiceRole> Roles => [ServiceRole.Photos, ServiceRole.XmppDirectTls, ServiceRole.Ldaps, ServiceRole.Sip];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_server_that_asked_and_closed_without_a_word_is_told_as_such(ServiceRole role)
    {
        await using var server = Server(asks: true, answer: "");

        var connection = await VisitAsync(server, role);

        Assert.Equal(ConnectionOutcome.ClientCertificateRequired, connection.Outcome);
        var observation = Assert.Single(connection.AllObservations);
        Assert.Equal("client.service.closed-without-certificate", observation.Finding.Code);
        Assert.Contains(Host, observation.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_server_that_did_not_ask_gave_an_unexpected_answer(ServiceRole role)
    {
        await using var server = Server(asks: false, answer: "");

        var connection = await VisitAsync(server, role);

        Assert.Equal("client.service.unexpected-answer", Assert.Single(connection.AllObservations).Finding.Code);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task A_server_that_asked_and_said_something_gave_an_unexpected_answer(ServiceRole role)
    {
        await using var server = Server(asks: true, answer: "hello\r\n\r\n");

        var connection = await VisitAsync(server, role);

        Assert.Equal("client.service.unexpected-answer", Assert.Single(connection.AllObservations).Finding.Code);
    }

    static TlsServer Server(bool asks, string answer) => new(
        TestPki.Chain(Host, new LabName.Dns(ClientWorld.Domain)),
        async (stream, token) =>
        {
            _ = await stream.ReadAsync(new byte[4096], token);
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(answer), token);
        },
        asksForCertificate: asks);

    static async Task<ConnectionVisit> VisitAsync(TlsServer server, ServiceRole role)
    {
        using var visitor = new ClientWorld().Visitor();
        var target = new ServiceTarget
        {
            Role = role, Source = "a test", Host = Host, Port = server.Address.Port, Origin = ReferenceOrigin.SrvTarget,
            Addresses = [IPAddress.Loopback],
        };
        return Assert.Single((await visitor.VisitAsync(target, CancellationToken.None)).Connections);
    }
}
