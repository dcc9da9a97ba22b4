using System.Net;

namespace Parley.Diagnostics.Tests;

public sealed class EvidenceTests
{
    [Fact]
    public void Moments_are_utc_to_the_second()
    {
        var moment = new DateTimeOffset(2026, 3, 15, 1, 2, 3, 999, TimeSpan.FromHours(2));

        Assert.Equal("2026-03-14T23:02:03Z", Evidence.Of("time", moment).Value);
    }

    public static TheoryData<object?, string> Values => new()
    {
        { null, "" },
        { "text", "text" },
        { true, "true" },
        { 1234.5, "1234.5" },
        { TimeSpan.FromMilliseconds(1500), "1.5 s" },
        { new[] { "a", "b" }, "a, b" },
        { new object[] { 1, false }, "1, false" },
        { IPAddress.Loopback, "127.0.0.1" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_have_one_form_everywhere(object? value, string text) => Assert.Equal(text, Evidence.Of("name", value).Value);
}
