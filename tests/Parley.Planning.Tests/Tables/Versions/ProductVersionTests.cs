using Parley.Planning.Tables.Versions;

namespace Parley.Planning.Tests.Tables.Versions;

public class ProductVersionTests
{
    [Theory]
    [InlineData("9.1.2", "9.1(2)")]
    [InlineData("9.x", "9.0")]
    [InlineData("X8.10", "8.10")]
    [InlineData("11.5(SU3)", "11.5 SU(3)")]
    [InlineData("2.8 MR1", "2.8(MR1)")]
    [InlineData("10.5.(2)", "10.5(2)")]
    [InlineData("12.5(1) SU2", "12.5(1)SU2")]
    public void One_version_is_written_in_many_ways(string left, string right)
    {
        Assert.Equal(Of(left), Of(right));
        Assert.Equal(Of(left).GetHashCode(), Of(right).GetHashCode());
    }

    [Theory]
    [InlineData("8.5", "8.10")]
    [InlineData("9.1.2", "10")]
    [InlineData("11.5", "11.5(SU3)")]
    [InlineData("12.5(1)", "12.5(1) SU2")]
    [InlineData("12.5(1) SU2", "12.6")]
    [InlineData("X8.9.1", "X8.10.1")]
    [InlineData("11.5.1.13900-52", "11.5.1.13900-60")]
    public void The_older_comes_first(string older, string newer)
    {
        Assert.True(Of(older) < Of(newer));
        Assert.True(Of(newer) >= Of(older));
        Assert.NotEqual(Of(older), Of(newer));
    }

    [Theory]
    [InlineData("")]
    [InlineData("SU2")]
    [InlineData("twelve")]
    [InlineData("12.5(1) SU2 3")]
    [InlineData("12.5; drop")]
    [InlineData("99999999999")]
    [InlineData("1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1")]
    public void What_is_no_version_is_refused(string text) => Assert.False(ProductVersion.TryParse(text, out _));

    static ProductVersion Of(string text)
    {
        Assert.True(ProductVersion.TryParse(text, out var version), text);
        return version;
    }
}
