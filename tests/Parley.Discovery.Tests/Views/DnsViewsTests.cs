using System.Collections.Immutable;
using System.Net;
using Parley.Diagnostics;
using Parley.Discovery.Paths;
using Parley.Discovery.Records;
using Parley.Discovery.Views;
using Parley.Dns;
using Parley.Dns.Records;
using Parley.Dns.Resolution;

namespace Parley.Discovery.Tests.Views;

public sealed class DnsViewsTests
{
    static readonly DiscoveryResult Inside = View(SignInPath.Inside, Service(ServiceKind.UserData, "_cisco-uds._tcp", "cucm1.example.com", "192.168.1.2"));
    static readonly DiscoveryResult Outside = View(SignInPath.Edge, Service(ServiceKind.Edge, "_collab-edge._tls", "edge1.example.com", "192.0.2.1"));

    [Fact]
    public void Views_that_are_kept_apart_as_they_should_be_are_silent()
    {
        var views = DnsViews.Compare(Inside, Outside);

        Assert.Empty(views.Observations);
        Assert.Equal((SignInPath.Inside, SignInPath.Edge), (views.Inside.Path, views.Outside.Path));
        Assert.Equal(["_cisco-uds._tcp.example.com", "_collab-edge._tls.example.com"], views.Records.Select(record => record.Name));
        Assert.Equal(["cucm1.example.com:8443"], views.Records[0].Inside.AsEnumerable());
        Assert.Empty(views.Records[0].Outside);
    }

    [Fact]
    public void A_directory_that_is_visible_outside_is_told_with_the_line_to_withdraw()
    {
        var outside = Outside with { Services = Outside.Services.Add(Service(ServiceKind.Ldap, "_ldap._tcp", "dc1.example.com", "192.0.2.2")) };

        var observation = Assert.Single(DnsViews.Compare(Inside, outside).Observations);

        Assert.Equal(("discovery.views.directory-visible-outside", Severity.Warning), (observation.Finding.Code, observation.Severity));
        Assert.Contains("_ldap._tcp.example.com. IN SRV 10 50 8443 dc1.example.com.", observation.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.16.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.255.1", true)]
    [InlineData("169.254.1.1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("192.0.2.1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("127.0.0.1", false)] // somebody tries it on one machine
    public void Outside_a_private_address_leads_nowhere(string address, bool isTold)
    {
        var outside = View(SignInPath.Edge, Service(ServiceKind.Edge, "_collab-edge._tls", "edge1.example.com", address));

        Assert.Equal(
            isTold ? ["discovery.views.private-address-outside"] : [],
            DnsViews.Compare(Inside, outside).Observations.Select(observation => observation.Finding.Code));
    }

    [Fact]
    public void Inside_the_edge_alone_is_told_with_the_line_to_publish()
    {
        var observation = Assert.Single(DnsViews.Compare(Outside, Outside).Observations);

        Assert.Equal("discovery.views.inside-through-edge", observation.Finding.Code);
        Assert.Contains("_cisco-uds._tcp.example.com. IN SRV 10 50 8443 HOST.example.com.", observation.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void The_edge_that_is_published_inside_only_is_told_with_the_line_to_publish()
    {
        var inside = Inside with { Services = Inside.Services.AddRange(Outside.Services) };

        var observation = Assert.Single(DnsViews.Compare(inside, View(SignInPath.Manual)).Observations);

        Assert.Equal("discovery.views.edge-missing-outside", observation.Finding.Code);
        Assert.Contains("_collab-edge._tls.example.com. IN SRV 10 50 8443 edge1.example.com.", observation.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void No_way_from_outside_is_told_with_the_record_to_publish()
    {
        var observation = Assert.Single(DnsViews.Compare(Inside, View(SignInPath.Manual)).Observations);

        Assert.Equal(("discovery.views.no-way-from-outside", Severity.Warning), (observation.Finding.Code, observation.Severity));
        Assert.Contains("_collab-edge._tls.example.com. IN SRV 10 50 8443 HOST.", observation.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_broken_outside_is_told_and_what_is_merely_absent_is_not()
    {
        var outside = Outside with
        {
            Observations =
            [
                Observation.Of(Finding("discovery.path.none"), "example.com"),
                Observation.Of(Finding("dns.srv.target-is-alias"), "example.com"),
            ],
        };

        Assert.Equal(["dns.srv.target-is-alias"], DnsViews.Compare(Inside, outside).Observations.Select(one => one.Finding.Code));
    }

    [Fact]
    public void Where_no_server_outside_answers_nothing_is_missing()
    {
        var silent = View(SignInPath.Manual) with { Lookups = [Lookup(DnsLookupStatus.TimedOut)] };
        var inside = Inside with { Services = Inside.Services.AddRange(Outside.Services) };

        Assert.Empty(DnsViews.Compare(inside, silent).Observations);
    }

    static DiscoveryResult View(SignInPath path, params ImmutableArray<DiscoveredService> services) =>
        new() { Path = path, Reason = "a test.", Services = services, Lookups = [Lookup(DnsLookupStatus.Answered)] };

    static DiscoveredService Service(ServiceKind kind, string record, string host, string address) => new()
    {
        Kind = kind,
        RecordName = $"{record}.example.com",
        Nodes = [new() { Host = host, Port = 8443, Priority = 10, Weight = 50, Addresses = [IPAddress.Parse(address)] }],
    };

    static DnsLookup Lookup(DnsLookupStatus status) =>
        new() { Question = new(DnsName.Parse("_sip._tcp.example.com"), DnsRecordType.Srv), Status = status };

    static Finding Finding(string code) => new(code, Severity.Error)
    {
        Title = code, Cause = code, Fix = code, Source = SourceReference.Own("a test"),
    };
}
