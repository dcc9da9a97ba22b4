using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Client.Tests.Fakes;
using Parley.Client.Visits;
using Parley.Lab.Pki;
using Parley.Transport.Connections;

namespace Parley.Client.Tests.Visits;

/// <summary>The OCSP answer that a server sends with its certificate (RFC 6066, 8).</summary>
public sealed class StapleTests
{
    const string Host = "node.example.test";

    [Theory]
    [InlineData(-1, 7, false, false, null)]
    [InlineData(-14, -7, false, false, "transport.staple.expired")]
    [InlineData(-1, 7, true, false, "transport.staple.revoked")]
    [InlineData(-1, 7, false, true, "transport.staple.of-other")]
    [InlineData(3, 7, false, false, "transport.staple.unusable")] // of the future
    public async Task Is_judged_as_fetched_answers_are(int startsInDays, int endsInDays, bool isRevoked, bool isOfOther, string? code)
    {
        var chain = TestPki.Chain(Host);
        var about = isOfOther ? TestPki.Chain("other.example.test")[0] : chain[0];
        var now = DateTimeOffset.UtcNow;
        var staple = LabOcspAnswer.Encode(chain[1], about, now.AddDays(startsInDays), now.AddDays(endsInDays), isRevoked);

        var visit = await VisitAsync(chain, staple);

        var attempt = Assert.Single(visit.Connections).Attempt;
        Assert.Equal(ConnectionOutcome.Secured, attempt.Outcome);
        Assert.Equal(staple, attempt.Tolerance!.Staple!.Value.ToArray());
        Assert.Equal(code is null ? [] : [code], visit.AllObservations.Select(observation => observation.Finding.Code));
    }

    [Fact]
    public async Task What_is_no_answer_at_all_is_told_with_its_length()
    {
        var visit = await VisitAsync(TestPki.Chain(Host), [.. "no answer at all"u8]);

        var found = Assert.Single(visit.AllObservations);
        Assert.Equal(("transport.staple.unusable", "16"), (found.Finding.Code, found["octets"]));
    }

    static async Task<NodeVisit> VisitAsync(ImmutableArray<LabCertificate> chain, byte[] staple)
    {
        await using var server = TlsServer.Web(chain, new Dictionary<string, HttpReply> { ["/"] = new("<page/>") }, staple);
        var world = new ClientWorld();
        world.Dns.Host(Host, "127.0.0.1");
        using var visitor = world.Visitor();
        return await visitor.VisitAsync(Target(server), CancellationToken.None);
    }

    static ServiceTarget Target(TlsServer server) => new()
    {
        Role = ServiceRole.Photos, Host = Host, Port = server.Address.Port, Origin = ReferenceOrigin.Configuration, Source = "a test",
    };
}
