using Parley.Certificates.Model;
using Parley.Certificates.Tests.Support;
using Parley.Certificates.Trust;

namespace Parley.Certificates.Tests.Rules;

public sealed class ValidityRulesTests
{
    static readonly TestAuthority Root = TestAuthority.Root();

    [Fact]
    public void Names_an_expired_server_certificate_with_its_date()
    {
        var leaf = Root.Leaf(change: request => request.NotAfter = TestAuthority.Now.AddDays(-1));

        var verdict = TestJudge.Of(Root, leaf);

        var observation = TestVerdictAssert.FirstCause(verdict, "cert.validity.expired");
        Assert.Equal("2026-05-31T12:00:00Z", observation["notAfter"]);
        Assert.Equal("server certificate", observation["role"]);
        Assert.Contains("restart the service", observation.Fix, StringComparison.Ordinal);
        Assert.DoesNotContain("trust anchor", observation.Fix, StringComparison.Ordinal);
        Assert.False(verdict.ChainTrusted);
    }

    [Fact]
    public void Blames_neither_beginning_nor_end_where_the_end_comes_first()
    {
        // No library makes one, so the dates of a sound one change places; its signature does not fit any more, which is told too.
        var sound = Root.Leaf();
        var octets = sound.Encoded.ToArray();
        var (begins, ends) = (UtcTime(sound.NotBefore), UtcTime(sound.NotAfter));
        var (first, second) = (octets.AsSpan().IndexOf(begins), octets.AsSpan().IndexOf(ends));
        ends.CopyTo(octets, first);
        begins.CopyTo(octets, second);
        Assert.True(Certificate.TryParse(octets, out var reversed, out _));

        var verdict = TestJudge.Of(Root, reversed);

        TestVerdictAssert.Single(verdict, "cert.validity.never-valid");
        TestVerdictAssert.Lacks(verdict, "cert.validity.expired");
        TestVerdictAssert.Lacks(verdict, "cert.validity.not-yet-valid");
        Assert.False(verdict.ChainTrusted);
    }

    static byte[] UtcTime(DateTimeOffset time) =>
        System.Text.Encoding.ASCII.GetBytes(time.UtcDateTime.ToString("yyMMddHHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Names_an_expired_intermediate_as_the_cause()
    {
        var issuing = Root.Intermediate(change: request => request.NotAfter = TestAuthority.Now.AddDays(-1));

        var verdict = TestJudge.Of(Root, issuing.Leaf(), issuing.Certificate);

        var observation = TestVerdictAssert.FirstCause(verdict, "cert.validity.expired");
        Assert.Equal("intermediate certificate", observation["role"]);
        Assert.Equal("Test Intermediate", observation.Subject);
    }

    [Fact]
    public void Names_an_expired_anchor()
    {
        var old = TestAuthority.Root("Old Root", request => request.NotAfter = TestAuthority.Now.AddSeconds(-1));

        var verdict = TestJudge.Of(old, old.Leaf());

        Assert.Equal("trust anchor", TestVerdictAssert.FirstCause(verdict, "cert.validity.expired")["role"]);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(999, true)]
    [InlineData(1000, false)]
    public void Counts_the_last_second_as_a_whole(int milliseconds, bool isValid)
    {
        var leaf = Root.Leaf(change: request => request.NotAfter = TestAuthority.Now);
        var request = TestJudge.Request(TrustStore.Of([Root.Certificate]), leaf) with { Time = TestAuthority.Now.AddMilliseconds(milliseconds) };

        var verdict = TestJudge.Of(request);

        Assert.Equal(isValid, verdict.ChainTrusted);
    }

    [Fact]
    public void Names_a_certificate_that_is_not_valid_yet()
    {
        var leaf = Root.Leaf(change: request => request.NotBefore = TestAuthority.Now.AddHours(1));

        var verdict = TestJudge.Of(Root, leaf);

        Assert.Equal("2026-06-01T13:00:00Z", TestVerdictAssert.FirstCause(verdict, "cert.validity.not-yet-valid")["notBefore"]);
    }

    [Fact]
    public void Accepts_the_first_second()
    {
        var leaf = Root.Leaf(change: request => request.NotBefore = TestAuthority.Now);

        Assert.True(TestJudge.Of(Root, leaf).Trusted);
    }

    [Fact]
    public void Warns_when_little_of_the_lifetime_is_left()
    {
        var leaf = Root.Leaf(change: request => request.NotAfter = TestAuthority.Now.AddDays(5));

        var verdict = TestJudge.Of(Root, leaf);

        Assert.Equal("5 days", TestVerdictAssert.Single(verdict, "cert.validity.ends-soon")["remaining"]);
        Assert.True(verdict.Trusted);
    }

    [Fact]
    public void Does_not_warn_of_a_short_lifetime_that_has_just_begun()
    {
        var leaf = Root.Leaf(change: request =>
        {
            request.NotBefore = TestAuthority.Now.AddHours(-1);
            request.NotAfter = TestAuthority.Now.AddHours(23);
        });

        Assert.Empty(TestJudge.Of(Root, leaf).Observations);
    }

    [Fact]
    public void Does_not_warn_of_a_root_that_has_years()
    {
        var root = TestAuthority.Root("Long Root", request =>
        {
            request.NotBefore = TestAuthority.Now.AddYears(-24);
            request.NotAfter = TestAuthority.Now.AddYears(1);
        });

        Assert.Empty(TestJudge.Of(root, root.Leaf()).Observations);
    }
}
