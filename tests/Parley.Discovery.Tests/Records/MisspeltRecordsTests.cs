using Parley.Discovery.Records;
using Parley.Dns;
using Parley.Dns.Records;
using Parley.Dns.Resolution;

namespace Parley.Discovery.Tests.Records;

public sealed class MisspeltRecordsTests : DiscoveryTest
{
    [Theory]
    [InlineData("_xmpp-clients._tcp", "_xmpp-client._tcp")]
    [InlineData("_xmpp-client._udp", "_xmpp-client._tcp")]
    [InlineData("xmpp-client._tcp", "_xmpp-client._tcp")]
    [InlineData("_xmpp-client.tcp", "_xmpp-client._tcp")]
    [InlineData("_xmpp_client._tcp", "_xmpp-client._tcp")]
    [InlineData("_xmppclient._tcp", "_xmpp-client._tcp")]
    [InlineData("_xmpp._tcp", "_xmpp-client._tcp")]
    [InlineData("_xmmpp-client._tcp", "_xmpp-client._tcp")]
    [InlineData("_xmpp-cleint._tcp", "_xmpp-client._tcp")]
    [InlineData("_xmp-client._tcp", "_xmpp-client._tcp")]
    [InlineData("_cisco_uds._tcp", "_cisco-uds._tcp")]
    [InlineData("_collab-edge._tcp", "_collab-edge._tls")]
    [InlineData("_sips._udp", "_sips._tcp")]
    [InlineData("_ldaps._tls", "_ldaps._tcp")]
    public async Task Finds_what_was_published_under_a_wrong_name(string published, string asked)
    {
        Dns.Srv($"{published}.example.com", (10, 50, 5222, "im1.example.com"), (20, 50, 5222, "im2.example.com"))
            .Host("im1.example.com", "192.0.2.1").Host("im2.example.com", "192.0.2.2");

        var result = await DiscoverAsync();

        var misspelt = Assert.Single(result.Observations, observation => observation.Finding.Code == "discovery.records.misspelt");
        Assert.Equal($"{published}.example.com is published, and clients ask for {asked}.example.com", misspelt.Title);
        Assert.Equal(
            $"Publish {asked}.example.com. IN SRV 10 50 5222 im1.example.com. and {asked}.example.com. IN SRV 20 50 5222 im2.example.com., "
            + $"and remove {published}.example.com.",
            misspelt.Fix);
    }

    [Fact]
    public async Task Looks_for_no_other_spelling_where_the_record_is_there()
    {
        Dns.Srv("_xmpp-client._tcp.example.com", 5222, "im1.example.com").Host("im1.example.com", "192.0.2.1")
            .Srv("_xmpp-client._udp.example.com", 5222, "im1.example.com");

        var result = await DiscoverAsync();

        Assert.DoesNotContain("discovery.records.misspelt", Codes(result));
        Assert.DoesNotContain(Dns.Questions, question => question.Name == DnsName.Parse("_xmpp-client._udp.example.com"));
    }

    [Theory]
    [InlineData("_sip._tls")]
    [InlineData("_sip._tcp")]
    public async Task Takes_no_right_name_for_a_wrong_one(string published)
    {
        Dns.Srv($"{published}.example.com", 5061, "sip1.example.com").Host("sip1.example.com", "192.0.2.1");

        var result = await DiscoverAsync();

        Assert.DoesNotContain("discovery.records.misspelt", Codes(result));
    }

    [Fact]
    public async Task A_record_that_says_that_there_is_no_service_is_no_slip()
    {
        Dns.Srv("_xmpp-client._udp.example.com", 0, ".");

        var result = await DiscoverAsync();

        Assert.DoesNotContain("discovery.records.misspelt", Codes(result));
    }

    [Fact]
    public async Task Asks_no_further_where_a_name_server_is_silent()
    {
        Dns.Fail("_xmpp-client._tcp.example.com", DnsRecordType.Srv, DnsLookupStatus.TimedOut)
            .Srv("_xmpp-client._udp.example.com", 5222, "im1.example.com");

        await DiscoverAsync();

        Assert.DoesNotContain(Dns.Questions, question => question.Name == DnsName.Parse("_xmpp-client._udp.example.com"));
    }

    [Fact]
    public void No_name_has_more_spellings_than_are_tried()
    {
        foreach (var record in ServiceRecords.For(Request))
        {
            Assert.InRange(RecordSpellings.All(record).Length, 1, RecordSpellings.Maximum);
            Assert.DoesNotContain(record.Name, RecordSpellings.All(record));
        }
    }
}
