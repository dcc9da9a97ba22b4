using Parley.Planning.Tables;
using Parley.Planning.Tables.Networks;

namespace Parley.Planning.Tests.Tables.Networks;

public class IpTableTests
{
    [Fact]
    public void Every_combination_stands_once_in_the_table()
    {
        var all = Enum.GetValues<IpStacks>();

        var combinations = from client in all from server in all from mode in all select (client, server, mode);

        Assert.All(combinations, one => Assert.Single(PlanningTables.Ip.Rows, row => (row.ClientOs, row.ServerOs, row.IpMode) == one));
    }

    [Fact]
    public void A_connection_comes_of_a_family_that_all_three_have()
    {
        Assert.All(PlanningTables.Ip.Rows, row =>
        {
            IpOutcome[] possible =
            [
                .. Have(row, IpStacks.IPv6Only) ? [] : new[] { IpOutcome.IPv6 },
                .. Have(row, IpStacks.IPv4Only) ? [] : new[] { IpOutcome.IPv4 },
            ];
            Assert.Equal(possible.FirstOrDefault(IpOutcome.Failure), row.Outcome);
        });

        // Somebody has the other family alone.
        static bool Have(IpRow row, IpStacks family)
        {
            var other = family == IpStacks.IPv6Only ? IpStacks.IPv4Only : IpStacks.IPv6Only;
            return row.ClientOs == other || row.ServerOs == other || row.IpMode == other;
        }
    }

    [Theory]
    [InlineData("Two Stacks", IpStacks.TwoStacks)]
    [InlineData("Dual Stacks", IpStacks.TwoStacks)]
    [InlineData("two_stacks", IpStacks.TwoStacks)]
    [InlineData("IPV4-ONLY", IpStacks.IPv4Only)]
    [InlineData("IPv6 Only", IpStacks.IPv6Only)]
    public void The_values_of_IP_Mode_are_read_as_they_are_written(string text, IpStacks expected)
    {
        Assert.True(IpStacksText.TryRead(text, out var stacks));
        Assert.Equal(expected, stacks);
        Assert.True(IpStacksText.TryRead(IpStacksText.Of(stacks), out var again));
        Assert.Equal(stacks, again);
    }

    [Fact]
    public void Another_value_is_none() => Assert.False(IpStacksText.TryRead("IPv5-Only", out _));
}
