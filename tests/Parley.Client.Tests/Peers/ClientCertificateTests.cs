using Parley.Certificates.Identity;
using Parley.Client.Tests.Fakes;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Discovery.Web;
using Parley.Peers;
using Parley.Transport.Connections;

namespace Parley.Client.Tests.Peers;

/// <summary>In TLS 1.3 a server misses the client's certificate after the client took the handshake for complete.</summary>
public sealed class ClientCertificateTests
{
    const string Host = "node.example.test";

    [PeerTheory("openssl")]
    [InlineData(ServiceRole.Photos)]
    [InlineData(ServiceRole.XmppDirectTls)]
    [InlineData(ServiceRole.Ldaps)]
    [InlineData(ServiceRole.Sip)]
    public async Task A_demand_after_the_handshake_is_told_as_such(ServiceRole role)
    {
        await using var server = await OpenSslServer.DemandingCertificateAsync(Host);
        var world = new ClientWorld().Map(Host, 8443, server.Address);
        using var visitor = world.Visitor();

        var visit = await visitor.VisitAsync(Target(role), CancellationToken.None);

        var connection = Assert.Single(visit.Connections);
        Assert.True(connection.Outcome == ConnectionOutcome.ClientCertificateRequired, $"{connection.Outcome}: {connection.Attempt.Transcript}\n{server.Log}");
        Assert.Equal("transport.tls.client-certificate-wanted", Assert.Single(visit.AllObservations, found => found.Severity > Severity.Note).Finding.Code);
    }

    [PeerFact("openssl")]
    public async Task A_document_that_is_refused_for_it_is_unreachable()
    {
        await using var server = await OpenSslServer.DemandingCertificateAsync(Host);
        var world = new ClientWorld().Map(Host, 8443, server.Address);
        using var visitor = world.Visitor();

        var (answer, _) = await world.Reader(visitor).ReadAsync(Target(ServiceRole.UserData), "/", CancellationToken.None);

        Assert.Equal(WebOutcome.Unreachable, answer.Outcome);
        Assert.Contains("wants a client certificate", answer.Detail, StringComparison.Ordinal);
    }

    static ServiceTarget Target(ServiceRole role) => new()
    {
        Role = role, Source = "a test", Host = Host, Port = 8443, Origin = ReferenceOrigin.Configuration,
    };
}
