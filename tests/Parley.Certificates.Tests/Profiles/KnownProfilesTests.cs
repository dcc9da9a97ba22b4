using System.Collections;
using System.Reflection;
using Parley.Certificates.Judging;
using Parley.Certificates.Profiles;
using Parley.Certificates.Rules;

namespace Parley.Certificates.Tests.Profiles;

public sealed class KnownProfilesTests
{
    [Theory]
    [InlineData("standard")]
    [InlineData("rfc5280")]
    [InlineData("webpki")]
    [InlineData("uc-private")]
    [InlineData("fips")]
    [InlineData("common-criteria")]
    [InlineData("smime")]
    public void Finds_a_profile_by_its_name(string name)
    {
        Assert.True(KnownProfiles.TryGet(name, out var policy));
        Assert.Equal(name, policy.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("WEBPKI")]
    [InlineData("web")]
    public void Knows_no_other_names(string name) => Assert.False(KnownProfiles.TryGet(name, out _));

    [Fact]
    public void Tells_for_every_setting_of_a_profile_where_it_comes_from()
    {
        foreach (var policy in KnownProfiles.All)
        {
            var changed = typeof(ValidationPolicy).GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.Name is not (nameof(ValidationPolicy.Name) or nameof(ValidationPolicy.Sources)))
                .Where(property => !IsSame(property.GetValue(policy), property.GetValue(ValidationPolicy.Default)))
                .Select(property => property.Name);

            Assert.Empty(changed.Except(policy.Sources.Select(source => source.Setting)).Select(name => policy.Name + ": " + name));
        }
    }

    [Fact]
    public void Names_all_profiles() => Assert.Equal(KnownProfiles.All.Select(policy => policy.Name), KnownProfiles.Names);

    [Fact]
    public void Names_settings_that_exist_as_having_a_source() =>
        Assert.All(KnownProfiles.All.SelectMany(policy => policy.Sources), source =>
            Assert.NotNull(typeof(ValidationPolicy).GetProperty(source.Setting)));

    [Fact]
    public void Regrades_findings_that_exist() =>
        Assert.Empty(KnownProfiles.All.SelectMany(policy => policy.Grades.Select(grade => grade.Code))
            .Except(CertificateRules.All.Select(finding => finding.Code)));

    [Fact]
    public void Keeps_the_rows_of_lifetimes_in_the_order_of_their_dates() =>
        Assert.All(KnownProfiles.All, policy =>
            Assert.Equal(policy.Lifetimes.OrderBy(row => row.IssuedFrom), policy.Lifetimes));

    static bool IsSame(object? one, object? other) => (one, other) switch
    {
        (IEnumerable first and not string, IEnumerable second) => first.Cast<object>().SequenceEqual(second.Cast<object>()),
        _ => Equals(one, other),
    };
}
