using Parley.Planning.Tables;
using Parley.Planning.Tables.Versions;

namespace Parley.Planning.Tests.Tables.Versions;

public class ServerRequirementTableTests
{
    [Fact]
    public void Every_version_that_is_needed_can_be_compared()
    {
        var versions = PlanningTables.Servers.Rows.Select(row => row.MinVersion).OfType<string>().Where(version => version != "WBS29")
            .Concat(PlanningTables.Servers.OtherVersionGates.SelectMany(gate => gate.Needs.Values));

        Assert.All(versions, version => Assert.True(ProductVersion.TryParse(version, out _), version));
        Assert.All(PlanningTables.Servers.OtherVersionGates, gate => Assert.NotEmpty(gate.Needs));
    }

    [Theory]
    [InlineData("Expressway", "OAuth", "X8.10.1")] // the edge itself needs more
    [InlineData("Expressway", "SSO through the edge", "X8.10.1")]
    [InlineData("Unified CM", "UDS as contact source", "10.5")]
    [InlineData("Unified CM", "automatic discovery with _cisco-uds", "9.0")]
    [InlineData("Unity Connection", "OAuth", "11.5(SU3)")]
    public void Of_two_gates_the_higher_counts(string product, string feature, string expected)
    {
        Assert.True(ProductVersion.TryParse(expected, out var version));
        Assert.Equal(version, PlanningTables.Servers.Least(product, feature));
    }

    [Fact]
    public void Nothing_is_asked_of_a_product_that_is_not_named() => Assert.Null(PlanningTables.Servers.Least("Cloud", "OAuth"));
}
