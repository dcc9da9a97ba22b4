using Parley.Planning.Tables;
using Parley.Planning.Tables.Versions;

namespace Parley.Planning.Tests.Tables.Versions;

public class SurvivableSiteTableTests
{
    [Theory]
    [InlineData("8.0", SurvivableSiteStanding.TooOld)]
    [InlineData("8.5", SurvivableSiteStanding.Supported)]
    [InlineData("8.6(2)", SurvivableSiteStanding.Supported)]
    [InlineData("8.7", SurvivableSiteStanding.NotNamed)]
    [InlineData("12.0", SurvivableSiteStanding.NotNamed)]
    public void Later_versions_are_not_named(string version, SurvivableSiteStanding expected)
    {
        Assert.True(ProductVersion.TryParse(version, out var read));
        Assert.Equal(expected, PlanningTables.SurvivableSites.StandingOf(read));
    }

    [Fact]
    public void What_works_and_what_does_not_are_told_apart()
    {
        Assert.Empty(PlanningTables.SurvivableSites.Available.Intersect(PlanningTables.SurvivableSites.Unavailable));
        Assert.Contains("video", PlanningTables.SurvivableSites.Unavailable);
    }
}
