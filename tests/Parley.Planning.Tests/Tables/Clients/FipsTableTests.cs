using Parley.Planning.Tables;

namespace Parley.Planning.Tests.Tables.Clients;

public class FipsTableTests
{
    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(true, null, true)]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    [InlineData(false, null, false)]
    public void On_Windows_the_bootstrap_file_decides_and_else_the_system(bool system, bool? bootstrap, bool expected)
    {
        Assert.Equal(expected, PlanningTables.Fips.ClientIsIn(ClientPlatform.Windows, system, bootstrap));
    }

    [Theory]
    [InlineData("enabled", true)]
    [InlineData("TRUE", true)]
    [InlineData("disabled", false)]
    [InlineData("False", false)]
    [InlineData("yes", null)]
    public void On_Mac_the_bootstrap_file_alone_decides(string word, bool? meaning)
    {
        Assert.Equal(meaning, PlanningTables.Fips.Spellings.Meaning(word));
        Assert.Equal(meaning is true, PlanningTables.Fips.ClientIsIn(ClientPlatform.Mac, system: true, meaning));
    }
}
