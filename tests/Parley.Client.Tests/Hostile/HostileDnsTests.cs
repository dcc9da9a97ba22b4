using Parley.Certificates.Identity;
using Parley.Client.Tests.Fakes;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Transport.Connections;

namespace Parley.Client.Tests.Hostile;

public sealed class HostileDnsTests
{
    const int Thousands = 10_000;

    [Fact]
    public async Task A_host_with_ten_thousand_addresses_is_a_finding_and_few_are_tried()
    {
        var world = new ClientWorld();
        world.Dns.Host("node.example.test", [.. Enumerable.Range(0, Thousands).Select(i => $"127.{1 + (i >> 16)}.{(i >> 8) & 255}.{i & 255}")]);

        using var visitor = world.Visitor();
        var visit = await visitor.VisitAsync(
            new() { Role = ServiceRole.Photos, Source = "a test", Host = "node.example.test", Port = 1, Origin = ReferenceOrigin.Configuration },
            CancellationToken.None);

        var observation = Assert.Single(visit.Observations);
        Assert.Equal(("discovery.host.too-many-addresses", "10000"), (observation.Finding.Code, observation["count"]));
        Assert.InRange(visit.Connections.Length, 1, 8);
    }

    [Fact]
    public async Task A_service_with_ten_thousand_records_is_a_finding_and_few_are_visited()
    {
        var world = new ClientWorld { Decision = TrustDecision.ProceedForDiagnosis };
        world.Dns.Srv("_sips._tcp.example.test", [.. Enumerable.Range(0, Thousands).Select(i => (i % 100, 1, $"sip{i}.example.test"))]);
        var log = new WalkLog();

        Assert.True(Discovery.UserAddress.TryParse("alice@example.test", out var alice, out _));
        await new SignInLine(world.Environment).WalkAsync(new() { Address = alice }, log);

        Assert.Contains(log.Discovery!.Observations, observation => observation.Finding.Code == "discovery.srv.too-many-records");
        Assert.InRange(log.Visits.Count, 1, 32);
        Assert.InRange(world.Dns.Questions.Count, 1, 2000);
    }
}
