using System.Globalization;
using Parley.Cli.Parsing;

namespace Parley.Cli.Tests.Parsing;

public class MomentTests
{
    [Theory]
    [InlineData("2027-03-15", "2027-03-15T00:00:00Z")]
    [InlineData("2028-02-29", "2028-02-29T00:00:00Z")]
    [InlineData("0001-01-01", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31", "9999-12-31T00:00:00Z")]
    [InlineData("2027-03-15T08:00Z", "2027-03-15T08:00:00Z")]
    [InlineData("2027-03-15T08:00:01Z", "2027-03-15T08:00:01Z")]
    [InlineData("2027-03-15T08:00:01+02:00", "2027-03-15T06:00:01Z")]
    public void Reads_days_and_times(string text, string expected)
    {
        Assert.True(Moment.TryRead("--at", text, out var time, out _));
        Assert.Equal(TimeSpan.Zero, time.Offset);
        Assert.Equal(expected, time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2027-02-29")]
    [InlineData("2027-13-01")]
    [InlineData("2027-00-01")]
    [InlineData("2027-01-00")]
    [InlineData("0000-01-01")]
    [InlineData("2027-1-1")]
    [InlineData("2027/01/01")]
    [InlineData("+027-01-01")]
    [InlineData("2027-01- 1")]
    [InlineData("2027-01-011")]
    [InlineData("٢٠٢٧-01-01")]
    [InlineData("2027-03-15T24:00Z")]
    public void Refuses_what_is_neither(string text)
    {
        Assert.False(Moment.TryRead("--at", text, out _, out var error));
        Assert.Contains("is not a moment", error.Message, StringComparison.Ordinal);
    }
}
