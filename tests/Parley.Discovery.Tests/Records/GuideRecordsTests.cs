using Parley.Dns;
using Parley.Planning.Tables;

namespace Parley.Discovery.Tests.Records;

/// <summary>What the planner is told of DNS records and what a client asks for are the same.</summary>
public sealed class GuideRecordsTests : DiscoveryTest
{
    [Fact]
    public async Task Every_record_that_the_guide_names_is_asked_for()
    {
        await DiscoverAsync(Request with
        {
            DirectorySite = "Berlin",
            DirectoryDomain = DnsName.Parse("corp.example.com"),
            GlobalCatalogDomain = DnsName.Parse("forest.example.com"),
        });

        var asked = Dns.Questions.Select(question => question.Name.ToString()).ToHashSet();
        var table = PlanningTables.SrvRecords;
        Assert.All(
            table.ClientDiscovery.Select(row => row.Record).Concat(table.Directory.Select(row => row.Query)),
            record => Assert.Contains(
                record.Replace("<domain>", "example.com", StringComparison.Ordinal)
                    .Replace("<SiteName>", "Berlin", StringComparison.Ordinal)
                    .Replace("<LdapDomain>", "corp.example.com", StringComparison.Ordinal)
                    .Replace("<GCDomain>", "forest.example.com", StringComparison.Ordinal),
                asked));
    }
}
