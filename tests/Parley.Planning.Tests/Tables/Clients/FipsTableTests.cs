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
    public void The_bootstrap_file_decides_and_else_the_system(bool system, bool? bootstrap, bool expected)
    {
        Assert.Equal(expected, PlanningTables.Fips.ClientIsIn(system, bootstrap));
    }
}
