using Parley.Transport.Dialects;

namespace Parley.Transport.Tests.Dialects;

public sealed class StreamErrorMeaningTests
{
    [Theory]
    [InlineData("host-unknown", "Configure example.test as a domain of the server on im1.example.test")]
    [InlineData("see-other-host", "lead to the host that im1.example.test names")]
    [InlineData("internal-server-error", "Look into the log of the server on im1.example.test")]
    [InlineData("unsupported-version", "Update the server on im1.example.test")]
    [InlineData("something-new", "Look into the log of the server on im1.example.test")]
    [InlineData(null, "Look into the log of the server on im1.example.test")]
    public void Every_condition_has_its_own_remedy(string? condition, string remedy)
    {
        Assert.Contains(remedy, StreamErrorMeaning.RemedyOf(condition, "example.test", "im1.example.test"), StringComparison.Ordinal);
        Assert.EndsWith(".", StreamErrorMeaning.CauseOf(condition), StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_host_is_named_where_it_is_known() =>
        Assert.Contains(
            "lead to im2.example.test:5222.",
            StreamErrorMeaning.RemedyOf("see-other-host", "example.test", "im1.example.test", "im2.example.test:5222"), StringComparison.Ordinal);

    [Fact]
    public void A_server_that_is_down_for_a_moment_is_not_told_to_be_another_one() =>
        Assert.DoesNotContain("domain", StreamErrorMeaning.CauseOf("system-shutdown"), StringComparison.Ordinal);
}
