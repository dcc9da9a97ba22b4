using Parley.Planning.Tables;
using Parley.Planning.Tables.Remote;
using Parley.Planning.Tables.Versions;

namespace Parley.Planning.Tests.Tables.Remote;

public class RemoteRulesTests
{
    [Theory]
    [InlineData("9.1", false)]
    [InlineData("10.0(1)", false)]
    [InlineData("10.5(1)", false)] // the guide passes it over
    [InlineData("10.5(2)", true)]
    [InlineData("12.5(1) SU2", true)]
    public void Files_pass_from_the_first_version_that_is_named(string version, bool expected)
    {
        Assert.True(ProductVersion.TryParse(version, out var presence));
        Assert.Equal(expected, PlanningTables.RemoteRules.PassesFiles(presence));
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public void Enrolment_is_made_inside_unless_the_client_never_is(bool securePhones, bool alwaysThroughEdge, bool expected)
    {
        Assert.Equal(expected, RemoteRules.EnrolsInside(securePhones, alwaysThroughEdge));
    }
}
