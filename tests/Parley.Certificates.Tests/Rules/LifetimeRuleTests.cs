using Parley.Certificates.Judging;
using Parley.Certificates.Profiles;
using Parley.Certificates.Tests.Support;

namespace Parley.Certificates.Tests.Rules;

public sealed class LifetimeRuleTests
{
    const string Code = "cert.validity.lifetime-too-long";

    public static TheoryData<string, string, int> Rows => new()
    {
        { "webpki", "2018-03-01", 825 },
        { "webpki", "2020-08-31", 825 },
        { "webpki", "2020-09-01", 398 },
        { "webpki", "2026-03-14", 398 },
        { "webpki", "2026-03-15", 200 },
        { "webpki", "2027-03-14", 200 },
        { "webpki", "2027-03-15", 100 },
        { "webpki", "2029-03-14", 100 },
        { "webpki", "2029-03-15", 47 },
        { "uc-private", "2019-07-01", 825 },
        { "uc-private", "2026-03-15", 825 },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Allows_so_many_days_to_the_last_second(string profile, string issued, int days)
    {
        var from = DateTimeOffset.Parse(issued + "T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture);

        var longest = Judge(profile, from, from.AddDays(days) - TimeSpan.FromSeconds(1));
        var tooLong = Judge(profile, from, from.AddDays(days));

        TestVerdictAssert.Lacks(longest, Code);
        var observation = TestVerdictAssert.Single(tooLong, Code);
        Assert.Equal(days.ToString(System.Globalization.CultureInfo.InvariantCulture), observation["limit"]);
        Assert.Equal(from.AddDays(days) - TimeSpan.FromSeconds(1), Latest(observation["latest"]));
    }

    [Fact]
    public void Leaves_certificates_alone_that_are_older_than_its_table()
    {
        var from = new DateTimeOffset(2019, 6, 30, 0, 0, 0, TimeSpan.Zero);

        TestVerdictAssert.Lacks(Judge("uc-private", from, from.AddYears(10)), Code);
    }

    [Fact]
    public void Sets_no_limit_to_authorities()
    {
        var verdict = TestProfile.Judge(KnownProfiles.WebPki, root: request => request.NotAfter = TestProfile.Issued.AddYears(25));

        TestVerdictAssert.Lacks(verdict, Code);
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("rfc5280")]
    [InlineData("fips")]
    public void Sets_no_limit_where_the_profile_has_none(string profile) =>
        TestVerdictAssert.Lacks(Judge(profile, TestProfile.Issued, TestProfile.Issued.AddYears(10)), Code);

    static CertificateVerdict Judge(string profile, DateTimeOffset from, DateTimeOffset to)
    {
        Assert.True(KnownProfiles.TryGet(profile, out var policy));
        return TestProfile.Judge(policy, request => (request.NotBefore, request.NotAfter) = (from, to));
    }

    static DateTimeOffset Latest(string? text) =>
        DateTimeOffset.Parse(text!, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal); // told
}
