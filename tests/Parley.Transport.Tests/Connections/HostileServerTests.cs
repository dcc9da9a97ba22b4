using System.Text;
using Parley.Transport.Connections;
using Parley.Transport.Dialects;
using Parley.Transport.Tests.Handshakes;

namespace Parley.Transport.Tests.Connections;

/// <summary>Whatever a server sends, the gate gives an outcome with its cause: no exception, no hang, no session.</summary>
public sealed class HostileServerTests
{
    const int Rounds = 60;

    [Fact]
    public async Task A_damaged_handshake_is_an_outcome()
    {
        var authority = TestAuthority.Shared;
        byte[] flight =
        [
            .. TlsBytes.Record(22, [.. RawTlsServer.Hello(0x0303), .. TlsBytes.Message(11, TlsBytes.Certificates(authority.Issue("example.test").RawData, authority.Intermediate.RawData))]),
            .. TlsBytes.Record(22, TlsBytes.Message(14)),
        ];

        await SurvivesAsync(flight, seed: 20264, new Gate());
    }

    [Fact]
    public async Task A_damaged_negotiation_is_an_outcome()
    {
        const string talk =
            "<stream:stream from='example.test' version='1.0' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>"
            + "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features><proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";

        await SurvivesAsync(Encoding.UTF8.GetBytes(talk), seed: 20265, new Gate { Dialect = new SecurityDialect.XmppStartTls("example.test") });
    }

    static async Task SurvivesAsync(byte[] valid, int seed, Gate gate)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Mutations.Damage(valid, random);
            await using var server = new LoopbackServer(async (stream, token) =>
            {
                await LoopbackServer.ReadSomeAsync(stream, token);
                await stream.WriteAsync(bytes, token);
            });

            await using var connection = await gate.ConnectAsync(server);

            Assert.True(
                !connection.MayProceed && connection.Attempt.Outcome != ConnectionOutcome.Secured && connection.Attempt.AllObservations.Any(),
                $"seed {seed}, round {round}, bytes {Convert.ToHexString(bytes)}: {connection.Attempt.Outcome}\n{connection.Attempt.Transcript}");
        }
    }
}
