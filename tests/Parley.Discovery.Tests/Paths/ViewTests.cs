using Parley.Diagnostics;
using Parley.Discovery.Paths;

namespace Parley.Discovery.Tests.Paths;

public sealed class ViewTests : DiscoveryTest
{
    public ViewTests() => Dns
        .Srv("_cisco-uds._tcp.example.com", 8443, "cucm1.example.com")
        .Srv("_collab-edge._tls.example.com", 8443, "edge.example.com")
        .Host("cucm1.example.com", "192.0.2.1").Host("edge.example.com", "192.0.2.3");

    [Fact]
    public async Task Both_records_in_one_place_are_worth_knowing()
    {
        var result = await DiscoverAsync();

        Assert.Equal(SignInPath.Inside, result.Path);
        var observation = Assert.Single(result.Observations);
        Assert.Equal("discovery.records.inside-and-edge-visible", observation.Finding.Code);
        Assert.Equal(Severity.Note, observation.Severity);
    }

    [Fact]
    public async Task An_outside_server_must_not_answer_the_inside_record()
    {
        var result = await DiscoverAsync(Request with { Vantage = DnsVantage.Outside });

        var observation = Assert.Single(result.Observations);
        Assert.Equal(("discovery.records.inside-visible-outside", Severity.Error), (observation.Finding.Code, observation.Severity));
        Assert.Equal("_cisco-uds._tcp.example.com", observation.Subject);
        Assert.Contains("cucm1.example.com:8443", observation.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_the_old_one()
    {
        Dns.Srv("_cuplogin._tcp.example.com", 8443, "cucm1.example.com");

        var result = await DiscoverAsync(Request with { Vantage = DnsVantage.Outside });

        Assert.Equal(["_cisco-uds._tcp.example.com", "_cuplogin._tcp.example.com"], result.Observations.Select(o => o.Subject));
    }

    [Fact]
    public async Task An_inside_server_may_answer_both() =>
        Assert.Empty((await DiscoverAsync(Request with { Vantage = DnsVantage.Inside })).Observations);
}
