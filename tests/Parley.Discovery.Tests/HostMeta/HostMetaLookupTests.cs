using System.Net;
using Parley.Diagnostics;
using Parley.Discovery.HostMeta;
using Parley.Discovery.Records;
using Parley.Discovery.Web;
using Parley.Dns;

namespace Parley.Discovery.Tests.HostMeta;

public sealed class HostMetaLookupTests : DiscoveryTest
{
    const string XmlAddress = "https://example.com/.well-known/host-meta";
    const string JsonAddress = "https://example.com/.well-known/host-meta.json";
    const string Xml = "<XRD><Link rel='urn:xmpp:alt-connections:websocket' href='wss://im.example.com/ws'/></XRD>";
    const string Json = """{"links":[{"rel":"urn:xmpp:alt-connections:websocket","href":"wss://im.example.com/ws"}]}""";

    public HostMetaLookupTests() => Dns
        .Srv("_xmpp-client._tcp.example.com", 5222, "im.example.com").Host("im.example.com", "192.0.2.4");

    [Fact]
    public async Task Both_forms_are_asked_for_and_their_hosts_looked_up()
    {
        Web.Page(XmlAddress, Xml).Page(JsonAddress, Json);

        var result = await DiscoverAsync();

        Assert.Equal([XmlAddress, JsonAddress], Web.Requests);
        var link = new HostMetaLink(AlternativeConnection.WebSocket, new("wss://im.example.com/ws"));
        Assert.Equal([link], result.HostMeta!.Links.AsEnumerable());
        var node = Assert.Single(result.Services.Single(service => service.Kind == ServiceKind.HostMeta).Nodes);
        Assert.Equal(("im.example.com:443", IPAddress.Parse("192.0.2.4")), (node.ToString(), Assert.Single(node.Addresses)));
        Assert.Empty(result.Observations);
    }

    [Fact]
    public async Task It_is_not_asked_for_where_nobody_wants_it()
    {
        var result = await DiscoverAsync(Request with { AskHostMeta = false });

        Assert.Empty(Web.Requests);
        Assert.Null(result.HostMeta);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(301)]
    public async Task A_domain_need_not_have_it(int status)
    {
        Web.Page(XmlAddress, "<html/>", status).Page(JsonAddress, "", status);

        var result = await DiscoverAsync();

        Assert.Equal(HostMetaStatus.Absent, result.HostMeta!.Xml.Status);
        Assert.Empty(result.Observations);
    }

    [Theory]
    [InlineData(WebOutcome.Unreachable, "discovery.host-meta.unavailable")]
    [InlineData(WebOutcome.TimedOut, "discovery.host-meta.unavailable")]
    [InlineData(WebOutcome.Malformed, "discovery.host-meta.unavailable")]
    [InlineData(WebOutcome.Untrusted, "discovery.host-meta.untrusted")]
    public async Task A_web_server_that_fails_is_told_once_and_is_no_fault(WebOutcome outcome, string code)
    {
        Web.Answer(XmlAddress, new() { Outcome = outcome }).Answer(JsonAddress, new() { Outcome = outcome });

        var observation = Assert.Single((await DiscoverAsync()).Observations);

        Assert.Equal((code, Severity.Note, XmlAddress), (observation.Finding.Code, observation.Severity, observation.Subject));
    }

    [Fact]
    public async Task A_server_error_is_a_failure_too()
    {
        Web.Page(XmlAddress, "", 503).Page(JsonAddress, "", 503);

        Assert.Equal(["discovery.host-meta.unavailable"], Codes(await DiscoverAsync()));
    }

    [Theory]
    [InlineData("<html><body>Welcome</body></html>", "an HTML page")]
    [InlineData("<XRD><Link></XRD>", "not XML")]
    public async Task A_file_that_cannot_be_read_is_a_warning(string body, string problem)
    {
        Web.Page(XmlAddress, body);

        var observation = Assert.Single((await DiscoverAsync()).Observations);

        Assert.Equal(("discovery.host-meta.malformed", Severity.Warning), (observation.Finding.Code, observation.Severity));
        Assert.Contains(problem, observation.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_larger_than_is_read_is_malformed()
    {
        Web.Answer(XmlAddress, new() { Outcome = WebOutcome.TooLarge });

        Assert.Equal(["discovery.host-meta.malformed"], Codes(await DiscoverAsync()));
    }

    [Fact]
    public async Task A_way_without_TLS_is_a_warning_and_not_followed()
    {
        Web.Page(XmlAddress, Xml.Replace("wss:", "ws:", StringComparison.Ordinal));

        var result = await DiscoverAsync();

        Assert.Equal(["discovery.host-meta.insecure-link"], Codes(result));
        Assert.DoesNotContain(result.Services, service => service.Kind == ServiceKind.HostMeta);
    }

    [Fact]
    public async Task Two_forms_that_differ_are_worth_knowing()
    {
        Web.Page(XmlAddress, Xml).Page(JsonAddress, Json.Replace("/ws", "/socket", StringComparison.Ordinal));

        var observation = Assert.Single((await DiscoverAsync()).Observations);

        Assert.Equal("discovery.host-meta.disagree", observation.Finding.Code);
        Assert.Equal("wss://im.example.com/ws", observation["onlyXml"]);
        Assert.Equal("wss://im.example.com/socket", observation["onlyJson"]);
    }

    [Theory]
    [InlineData(@"a\/b.example.com")]
    [InlineData(@"evil\.test\/.example.com")]
    [InlineData(@"user\@evil.test")]
    [InlineData(@"a\032b.example.com")]
    public async Task A_name_that_is_no_host_is_not_made_into_an_address(string domain)
    {
        var result = await DiscoverAsync(new() { ServicesDomain = DnsName.Parse(domain) });

        Assert.Empty(Web.Requests);
        Assert.Null(result.HostMeta);
    }
}
