using Parley.Diagnostics;
using Parley.Discovery.Findings;

namespace Parley.Discovery.Tests.Findings;

public sealed class DiscoveryFindingsTests
{
    [Fact]
    public void The_catalogue_holds_each_code_once() =>
        Assert.Equal(DiscoveryFindings.All.Length, new FindingCatalogue(DiscoveryFindings.All).All.Length);

    [Fact]
    public void Every_finding_says_what_to_do()
    {
        Assert.NotEmpty(DiscoveryFindings.All);
        Assert.All(DiscoveryFindings.All, finding =>
        {
            Assert.StartsWith("discovery.", finding.Code, StringComparison.Ordinal);
            Assert.All([finding.Title, finding.Cause, finding.Fix], Assert.NotEmpty);
        });
    }
}
