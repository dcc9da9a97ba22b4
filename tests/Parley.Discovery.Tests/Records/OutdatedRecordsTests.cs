using Parley.Diagnostics;

namespace Parley.Discovery.Tests.Records;

public sealed class OutdatedRecordsTests : DiscoveryTest
{
    [Fact]
    public async Task An_outdated_record_is_a_note_that_names_its_successor()
    {
        Dns.Srv("_jabber._tcp.example.com", 5269, "im1.example.com").Srv("_xmpp-client._tcp.example.com", 5222, "im1.example.com")
            .Host("im1.example.com", "192.0.2.1");

        var observation = Assert.Single((await DiscoverAsync()).Observations, IsOutdated);

        Assert.Equal(Severity.Note, observation.Severity);
        Assert.Matches(
            "^Publish '_xmpp-server._tcp.example.com. IN SRV [0-9]+ [0-9]+ 5269 im1.example.com.' in its place, then remove _jabber._tcp.example.com.$",
            observation.Fix);
    }

    [Theory]
    [InlineData("_xmpp-server._tcp.example.com", 5269)]
    [InlineData("_xmpp-client._tcp.example.com", 5222)]
    public async Task One_whose_successor_is_there_is_to_be_removed(string successor, int port)
    {
        Dns.Srv("_jabber._tcp.example.com", port, "im1.example.com").Srv(successor, port, "im1.example.com").Host("im1.example.com", "192.0.2.1");

        var observation = Assert.Single((await DiscoverAsync()).Observations, IsOutdated);

        Assert.Equal("Remove _jabber._tcp.example.com.", observation.Fix);
        Assert.Equal(successor, observation["successor"]);
    }

    [Fact]
    public async Task One_that_says_that_there_is_no_service_is_not_told()
    {
        Dns.Srv("_jabber._tcp.example.com", 0, ".").Srv("_xmpp-client._tcp.example.com", 5222, "im1.example.com").Host("im1.example.com", "192.0.2.1");

        Assert.DoesNotContain((await DiscoverAsync()).Observations, IsOutdated);
    }

    static bool IsOutdated(Observation observation) => observation.Finding.Code == "discovery.records.outdated";
}
