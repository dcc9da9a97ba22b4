using Parley.Diagnostics;
using Parley.Dns.Findings;

namespace Parley.Dns.Tests.Findings;

public sealed class DnsFindingsTests
{
    [Fact]
    public void The_catalogue_holds_each_code_once() =>
        Assert.Equal(DnsFindings.All.Length, new FindingCatalogue(DnsFindings.All).All.Length);

    [Fact]
    public void Every_finding_says_what_to_do()
    {
        Assert.NotEmpty(DnsFindings.All);
        Assert.All(DnsFindings.All, finding =>
        {
            Assert.StartsWith("dns.", finding.Code, StringComparison.Ordinal);
            Assert.All([finding.Title, finding.Cause, finding.Fix], Assert.NotEmpty);
        });
    }
}
