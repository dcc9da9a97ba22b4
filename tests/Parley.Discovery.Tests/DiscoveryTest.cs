using Parley.Discovery.Tests.Fakes;
using Parley.Dns;
using Parley.Dns.Selection;

namespace Parley.Discovery.Tests;

/// <summary>A domain in memory and the discovery of its services.</summary>
public abstract class DiscoveryTest
{
    const int Seed = 2782;

    private protected static readonly DnsName Domain = DnsName.Parse("example.com");

    private protected FakeResolver Dns { get; } = new();

    private protected FakeWeb Web { get; } = new();

    private protected ManualTimeProvider Clock { get; } = new();

    private protected static DiscoveryRequest Request { get; } = new() { ServicesDomain = Domain };

    private protected Task<DiscoveryResult> DiscoverAsync(DiscoveryRequest? request = null, CancellationToken cancellationToken = default) =>
        new ServiceDiscovery(Dns, Web, new SrvSelector(new Random(Seed)), Clock).DiscoverAsync(request ?? Request, cancellationToken);

    private protected static IEnumerable<string> Codes(DiscoveryResult result) =>
        result.Observations.Select(observation => observation.Finding.Code);
}
