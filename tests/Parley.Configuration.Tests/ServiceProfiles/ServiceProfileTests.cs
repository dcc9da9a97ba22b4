using System.Text;
using Parley.Configuration.ServiceProfiles;
using Parley.Configuration.Settings;

namespace Parley.Configuration.Tests.ServiceProfiles;

public sealed class ServiceProfileTests
{
    [Fact]
    public void Reads_the_servers_of_each_group()
    {
        var profile = Samples.ProfileOf(Samples.Profile);

        Assert.Equal(
            ["imp1.example.com", "imp2.example.com"],
            profile.ServersOf(ProfileSection.IMandPresence).Select(server => server.Address));
        Assert.Equal(
            new ProfileServer
            {
                Section = ProfileSection.Directory,
                Role = ServerRole.Primary,
                Address = "dc1.example.com",
                Port = 3269,
                Protocol = "TLS",
                Line = 13,
            },
            profile.Server(ProfileSection.Directory, ServerRole.Primary));
        Assert.Null(profile.Server(ProfileSection.IMandPresence, ServerRole.Backup2));
        Assert.Empty(profile.ServersOf(ProfileSection.VideoConferenceSchedulingPortal));
    }

    [Fact]
    public void Keeps_what_it_does_not_know()
    {
        var profile = Samples.ProfileOf(Samples.Profile);

        Assert.Equal("unified", profile.Find("voicemailservicecredentialssource"));
        Assert.Equal("ou=staff,dc=example,dc=com", profile.Find("SearchContext1"));
        Assert.Equal("7", profile.Find("Value"));
        Assert.Contains(profile.Settings, setting => setting is { Section: "Directory", Name: "UseUDS", Value: "false" });
        Assert.Null(profile.Find("DN"));
    }

    [Theory]
    [InlineData("<x:profile xmlns:x='urn:x'><x:ucservices><x:VOICEMAIL><x:primary><x:address>cuc1.example.com</x:address></x:primary></x:VOICEMAIL></x:ucservices></x:profile>")]
    [InlineData("<device><Voicemail><servers><Primary><Port>443</Port><Address> cuc1.example.com </Address></Primary></servers></Voicemail></device>")]
    public void Finds_groups_wherever_they_stand(string text) => Assert.Equal(
        "cuc1.example.com", Samples.ProfileOf(text).Server(ProfileSection.Voicemail, ServerRole.Primary)?.Address);

    [Fact]
    public void Never_keeps_a_password()
    {
        var profile = Samples.ProfileOf("""
            <ServiceProfile><Directory><DN>cn=reader</DN><Password>hunter2</Password>
              <Primary><Address>dc1.example.com</Address><Password>hunter2</Password></Primary>
              <Extra password="hunter2"><Inner><Secret>hunter2</Secret></Inner></Extra></Directory></ServiceProfile>
            """);

        Assert.Equal(3, profile.Settings.Count(setting => setting.IsSecret));
        Assert.DoesNotContain("hunter2", Dump(profile.Settings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("https")]
    public void Port_that_is_none_is_left_open(string port) => Assert.Null(Samples.ProfileOf(
        $"<ServiceProfile><CTI><Primary><Address>cucm1.example.com</Address><Port>{port}</Port></Primary></CTI></ServiceProfile>")
        .Server(ProfileSection.Cti, ServerRole.Primary)?.Port);

    [Theory]
    [InlineData("<config><Client/></config>")]
    [InlineData("<html><body/></html>")]
    [InlineData("<device><name>CSFAPEREZ</name></device>")]
    public void Refuses_another_document(string text) =>
        Assert.False(ServiceProfile.TryParse(Encoding.UTF8.GetBytes(text), out _, out _));

    [Fact]
    public void Empty_profile_is_a_profile() => Assert.Empty(Samples.ProfileOf("<ServiceProfile/>").Servers);

    [Fact]
    public void Refuses_a_flood_of_servers()
    {
        var many = string.Concat(Enumerable.Repeat("<Primary><Address>a.example.com</Address></Primary>", 65));

        Assert.False(ServiceProfile.TryParse(Encoding.UTF8.GetBytes($"<ServiceProfile><CTI>{many}</CTI></ServiceProfile>"), out _, out var error));

        Assert.Equal("at most 64 servers", error.Expected);
    }

    static string Dump(IEnumerable<Setting> settings) => string.Join('\n', settings.Select(setting =>
        setting + string.Concat(setting.Nested.SelectMany(nested => nested.DescendantsAndSelf())
            .Select(element => element.Text + string.Concat(element.Attributes)))));
}
