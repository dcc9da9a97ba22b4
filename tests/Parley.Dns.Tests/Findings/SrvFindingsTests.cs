using System.Net;
using Parley.Diagnostics;
using Parley.Dns.Findings;
using Parley.Dns.Records;
using Parley.Dns.Resolution;

namespace Parley.Dns.Tests.Findings;

public sealed class SrvFindingsTests
{
    static readonly DnsName Target = DnsName.Parse("im.example.com");

    [Fact]
    public void A_host_with_an_address_of_one_family_is_sound() =>
        Assert.Empty(SrvFindings.Of(Srv(Target), [Lookup(DnsLookupStatus.NoData), Lookup(DnsLookupStatus.Answered)]));

    [Fact]
    public void The_root_says_that_there_is_no_service() =>
        Assert.Equal(["dns.srv.target-is-root"], Codes(SrvFindings.Of(Srv(DnsName.Root), [])));

    [Theory]
    [InlineData("192.168.0.26", true)]
    [InlineData("2001:db8::1", true)]
    [InlineData("1.example.com", false)]
    [InlineData("26", false)]
    [InlineData("192.168.26", false)]
    [InlineData("im.example.com", false)]
    public void An_address_in_the_place_of_a_name_is_seen(string target, bool expected) =>
        Assert.Equal(expected, SrvFindings.IsAddress(DnsName.Parse(target), out _));

    [Fact]
    public void The_address_of_the_printed_sample_is_a_fault()
    {
        var observation = Assert.Single(SrvFindings.Of(Srv(DnsName.Parse("192.168.0.26")), []));

        Assert.Equal("dns.srv.target-is-address", observation.Finding.Code);
        Assert.Contains("'_cisco-uds._tcp.example.com. IN SRV 1 5 8443 HOST.'", observation.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_is_named_with_what_it_stands_for()
    {
        var alias = new AliasRecord(DnsName.Parse("host.example.net")) { Name = Target };
        var lookup = Lookup(DnsLookupStatus.Answered) with { Aliases = [alias] };

        var observation = Assert.Single(SrvFindings.Of(Srv(Target), [lookup]));

        Assert.Equal("dns.srv.target-is-alias", observation.Finding.Code);
        Assert.Contains("SRV 1 5 8443 host.example.net", observation.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alias_that_leads_nowhere_is_a_host_without_an_address()
    {
        var alias = new AliasRecord(DnsName.Parse("gone.example.net")) { Name = Target };
        var lookup = Lookup(DnsLookupStatus.NameDoesNotExist) with { Aliases = [alias] };

        var observation = Assert.Single(SrvFindings.Of(Srv(Target), [lookup]));
        Assert.Equal("dns.srv.target-without-address", observation.Finding.Code);
        Assert.Contains("im.example.com is an alias (CNAME) of gone.example.net, which has no address", observation.Cause, StringComparison.Ordinal);
        Assert.StartsWith("Publish 'gone.example.net. IN A ADDRESS'", observation.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("im1.example.com.example.com", "the last dot of the name was left out", "im1.example.com")]
    [InlineData("im9.example.com", "The host was renamed or removed", "HOST")]
    [InlineData("im1.example.net", "The host was renamed or removed", "HOST")]
    public void A_name_that_the_zone_completed_is_told_by_its_missing_dot(string target, string reason, string meant)
    {
        var observation = Assert.Single(SrvFindings.Of(
            Srv(DnsName.Parse(target)), [Lookup(DnsLookupStatus.NameDoesNotExist), Lookup(DnsLookupStatus.NameDoesNotExist)]));

        Assert.Contains(reason, observation.Cause, StringComparison.Ordinal);
        Assert.Contains($"'_cisco-uds._tcp.example.com. IN SRV 1 5 8443 {meant}.'", observation.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DnsLookupStatus.NoData)]
    [InlineData(DnsLookupStatus.NameDoesNotExist)]
    public void A_host_without_an_address_is_a_fault(DnsLookupStatus status) =>
        Assert.Equal(["dns.srv.target-without-address"], Codes(SrvFindings.Of(Srv(Target), [Lookup(status), Lookup(status)])));

    [Theory]
    [InlineData("im.example.net", "dns.srv.target-not-looked-up")]
    [InlineData("im.example.com", "dns.lookup.refused")]
    public void A_refused_look_up_is_the_record_s_fault_where_it_leaves_the_domain(string target, string code) =>
        Assert.Equal([code], Codes(SrvFindings.Of(Srv(DnsName.Parse(target)), [Lookup(DnsLookupStatus.Refused)])));

    [Fact]
    public void The_root_beside_hosts_is_to_be_removed() =>
        Assert.Contains(
            "Remove '_cisco-uds._tcp.example.com. IN SRV 1 5 8443 .'", SrvFindings.OfRootBesideHosts(Srv(DnsName.Root)).Fix, StringComparison.Ordinal);

    [Fact]
    public void Where_no_server_answered_the_address_is_not_known_to_be_missing() =>
        Assert.Equal(
            ["dns.lookup.timed-out"],
            Codes(SrvFindings.Of(Srv(Target), [Lookup(DnsLookupStatus.NoData), Lookup(DnsLookupStatus.TimedOut)])));

    static IEnumerable<string> Codes(IEnumerable<Observation> observations) => observations.Select(observation =>
    {
        Assert.DoesNotContain('<', observation.Title + observation.Cause + observation.Fix); // a name without its value
        return observation.Finding.Code;
    });

    static SrvRecord Srv(DnsName target) => new(1, 5, 8443, target) { Name = DnsName.Parse("_cisco-uds._tcp.example.com") };

    static DnsLookup Lookup(DnsLookupStatus status) => new()
    {
        Question = new(Target, DnsRecordType.A),
        Status = status,
        Records = status == DnsLookupStatus.Answered ? [new AddressRecord(IPAddress.Parse("192.0.2.1")) { Name = Target }] : [],
    };
}
