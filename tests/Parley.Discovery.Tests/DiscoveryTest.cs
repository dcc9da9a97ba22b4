using Parley.Diagnostics;
using Parley.Discovery.Tests.Fakes;
using Parley.Dns;
using Parley.Dns.Selection;
using Parley.Fakes;

namespace Parley.Discovery.Tests;

/// <summary>A domain in memory and the discovery of its services.</summary>
public abstract class DiscoveryTest
{
    const int Seed = 2782;

    private protected static readonly DnsName Domain = DnsName.Parse("example.com");

    private protected FakeResolver Dns { get; } = new();

    private protected FakeWeb Web { get; } = new();

    private protected ManualTime Clock { get; } = new();

    private protected static DiscoveryRequest Request { get; } = new() { ServicesDomain = Domain };

    /// <summary>Discovers, and sees that every observation fills the texts of its finding.</summary>
    private protected async Task<DiscoveryResult> DiscoverAsync(
        DiscoveryRequest? request = null, CancellationToken cancellationToken = default)
    {
        var discovery = new ServiceDiscovery(Dns, Web, new SrvSelector(new Random(Seed)), Clock);
        var result = await discovery.DiscoverAsync(request ?? Request, cancellationToken);
        Assert.All(result.Observations, observation => Assert.All(
            FindingTemplate.Names(observation.Finding.Title + observation.Finding.Cause + observation.Finding.Fix),
            name => Assert.False(string.IsNullOrEmpty(observation[name]), $"{observation} lacks {name}")));
        return result;
    }

    private protected static IEnumerable<string> Codes(DiscoveryResult result) =>
        result.Observations.Select(observation => observation.Finding.Code);
}
