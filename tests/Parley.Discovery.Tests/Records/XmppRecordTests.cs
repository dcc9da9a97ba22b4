using System.Net;
using Parley.Diagnostics;
using Parley.Discovery.Paths;
using Parley.Discovery.Records;

namespace Parley.Discovery.Tests.Records;

public sealed class XmppRecordTests : DiscoveryTest
{
    const string Xmpp = "_xmpp-client._tcp.example.com";
    const string Xmpps = "_xmpps-client._tcp.example.com";

    public XmppRecordTests() => Dns
        .Host("a.example.com", "192.0.2.1")
        .Host("b.example.com", "192.0.2.2")
        .Host("c.example.com", "192.0.2.3")
        .Host("d.example.com", "192.0.2.4");

    [Fact]
    public async Task Both_kinds_are_mixed_by_priority()
    {
        Dns.Srv(Xmpp, (5, 0, 5222, "a.example.com"), (20, 0, 5222, "b.example.com"))
            .Srv(Xmpps, (10, 0, 5223, "c.example.com"), (1, 0, 5223, "d.example.com"));

        var result = await DiscoverAsync();

        Assert.Equal(
            [
                (ServiceKind.XmppDirectTls, "d.example.com:5223"), (ServiceKind.Xmpp, "a.example.com:5222"),
                (ServiceKind.XmppDirectTls, "c.example.com:5223"), (ServiceKind.Xmpp, "b.example.com:5222"),
            ],
            result.XmppOrder.Select(candidate => (candidate.Kind, candidate.Node.ToString())));
    }

    [Fact]
    public async Task Each_service_keeps_its_hosts_in_the_mixed_order()
    {
        Dns.Srv(Xmpp, [.. Enumerable.Range(0, 20).Select(i => (1, 10, 5000 + i, "a.example.com"))])
            .Srv(Xmpps, [.. Enumerable.Range(0, 20).Select(i => (1, 10, 6000 + i, "b.example.com"))]);

        var result = await DiscoverAsync();

        foreach (var kind in (ServiceKind[])[ServiceKind.Xmpp, ServiceKind.XmppDirectTls])
        {
            Assert.Equal(
                result.XmppOrder.Where(candidate => candidate.Kind == kind).Select(candidate => candidate.Node),
                result.Services.Single(service => service.Kind == kind).Nodes);
        }
    }

    [Fact]
    public async Task Direct_TLS_that_is_not_offered_says_nothing_about_the_other()
    {
        Dns.Srv(Xmpp, 5222, "a.example.com").Srv(Xmpps, 0, ".");

        var result = await DiscoverAsync();

        Assert.Equal(SignInPath.OpenXmpp, result.Path);
        Assert.Equal([("dns.srv.target-is-root", Severity.Note)], result.Observations.Select(o => (o.Finding.Code, o.Severity)));
        Assert.True(result.Services.Single(service => service.Kind == ServiceKind.XmppDirectTls).DecidedlyAbsent);
        Assert.Equal(["a.example.com:5222"], result.XmppOrder.Select(candidate => candidate.Node.ToString()));
    }

    [Fact]
    public async Task A_domain_without_any_record_may_be_tried_itself()
    {
        Dns.Host("example.com", "192.0.2.80", "2001:db8::80");

        var result = await DiscoverAsync();

        var service = Assert.Single(result.Services);
        Assert.Equal((SignInPath.OpenXmpp, ServiceKind.Xmpp, true), (result.Path, service.Kind, service.IsFallback));
        Assert.Equal("example.com:5222", Assert.Single(service.Nodes).ToString());
        Assert.Equal<IEnumerable<IPAddress>>(
            [IPAddress.Parse("2001:db8::80"), IPAddress.Parse("192.0.2.80")], service.Nodes[0].Addresses);
        Assert.Equal("example.com:5222", Assert.Single(result.XmppOrder).Node.ToString());
        Assert.Equal([("discovery.path.fallback-only", Severity.Warning)], result.Observations.Select(o => (o.Finding.Code, o.Severity)));
    }

    [Fact]
    public async Task A_domain_that_says_there_is_no_XMPP_is_not_tried()
    {
        Dns.Srv(Xmpp, 0, ".").Host("example.com", "192.0.2.80");

        var result = await DiscoverAsync();

        Assert.Equal(SignInPath.Manual, result.Path);
        Assert.DoesNotContain(result.Services, service => service.IsFallback);
    }

    [Fact]
    public async Task A_domain_that_denies_only_direct_TLS_may_be_tried()
    {
        Dns.Srv(Xmpps, 0, ".").Host("example.com", "192.0.2.80");

        Assert.Contains((await DiscoverAsync()).Services, service => service.IsFallback);
    }

    [Theory]
    [InlineData("_cisco-uds._tcp.example.com")]
    [InlineData("_collab-edge._tls.example.com")]
    [InlineData("_sips._tcp.example.com")]
    [InlineData(Xmpps)]
    public async Task A_domain_with_another_way_is_not_tried_itself(string record)
    {
        Dns.Srv(record, 8443, "a.example.com").Host("example.com", "192.0.2.80");

        Assert.DoesNotContain((await DiscoverAsync()).Services, service => service.IsFallback);
    }

    [Fact]
    public async Task A_directory_is_no_other_way()
    {
        Dns.Srv("_ldap._tcp.example.com", 389, "a.example.com").Host("example.com", "192.0.2.80");

        Assert.Contains((await DiscoverAsync()).Services, service => service.IsFallback);
    }
}
