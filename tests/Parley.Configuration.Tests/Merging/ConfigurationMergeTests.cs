using Parley.Configuration.Channels;
using Parley.Configuration.Merging;
using Parley.Configuration.Parameters;
using Parley.Configuration.Tests.Lint;

namespace Parley.Configuration.Tests.Merging;

public sealed class ConfigurationMergeTests
{
    const string Profile = "<ServiceProfile><Voicemail><Primary><Address>profile.example.com</Address></Primary></Voicemail><Client><IP_Mode>{0}</IP_Mode></Client></ServiceProfile>";

    /// <summary>The four rows of the guide's table, "Configuration Priorities".</summary>
    [Theory]
    [InlineData("IPV4_Only", "IPV6_Only", MergeSource.ServiceProfile, "IPV4_Only")]
    [InlineData("IPV4_Only", "", MergeSource.ServiceProfile, "IPV4_Only")]
    [InlineData("", "IPV6_Only", MergeSource.ConfigurationFile, "IPV6_Only")]
    [InlineData("", "", MergeSource.Default, "Dual_Stack")]
    public void Every_row_of_the_guide_decides_as_it_says(string profile, string file, MergeSource source, string value)
    {
        var setting = Find("IP_Mode", new()
        {
            Profile = Samples.ProfileOf(Profile.Replace("{0}", profile, StringComparison.Ordinal)),
            File = Samples.FileOf(LintSamples.File($"<Client><IP_Mode>{file}</IP_Mode></Client>")),
        });

        Assert.Equal((source, value), (setting.Source, setting.Value));
        Assert.Equal(2, setting.Candidates.Length);
        Assert.EndsWith(".", setting.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Servers_of_the_profile_are_the_parameters_of_the_file()
    {
        var input = new MergeInput
        {
            Profile = Samples.ProfileOf(Samples.Profile),
            File = Samples.FileOf(LintSamples.File(
                "<Voicemail><VoicemailPrimaryServer>file.example.com</VoicemailPrimaryServer></Voicemail><Directory><SearchBase1>dc=file</SearchBase1><DirectoryServerType>UDS</DirectoryServerType></Directory>")),
        };

        Assert.Equal("cuc1.example.com", Find("VoicemailPrimaryServer", input).Value);
        Assert.Equal("imp1.example.com", Find("PresenceServerAddress", input).Value);
        Assert.Equal("3269", Find("ServerPort1", input).Value);
        Assert.Equal("ou=staff,dc=example,dc=com", Find("SearchBase1", input).Value);
        Assert.Equal(("LDAP", MergeSource.ServiceProfile), (Find("DirectoryServerType", input).Value, Find("DirectoryServerType", input).Source));
        Assert.Equal("7993", Find("MailStore/Primary/Port", input).Value);
    }

    [Fact]
    public void A_group_file_takes_priority_over_that_of_all_users()
    {
        var input = new MergeInput
        {
            File = Samples.FileOf(LintSamples.File("<Policies><Telephony_Enabled>true</Telephony_Enabled><Meetings_Enabled>false</Meetings_Enabled></Policies>")),
            Group = Samples.FileOf(LintSamples.File("<Policies><telephony_enabled>false</telephony_enabled><Meetings_Enabled/></Policies>")),
        };

        Assert.Equal(("false", MergeSource.GroupFile), (Find("Telephony_Enabled", input).Value, Find("Telephony_Enabled", input).Source));
        Assert.Equal(("false", MergeSource.ConfigurationFile), (Find("Meetings_Enabled", input).Value, Find("Meetings_Enabled", input).Source));
        Assert.Contains("takes priority", Find("Telephony_Enabled", input).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ClientPlatforms.Windows, true, MergeSource.Bootstrap, "boot.example.com")]
    [InlineData(ClientPlatforms.Android, true, MergeSource.Link, "link.example.com")]
    [InlineData(ClientPlatforms.None, true, MergeSource.Bootstrap, "boot.example.com")]
    [InlineData(ClientPlatforms.Windows, false, MergeSource.ConfigurationFile, "file.example.com")]
    public void The_first_launch_knows_only_what_the_device_was_given(ClientPlatforms platform, bool isFirst, MergeSource source, string value)
    {
        var setting = Find("VoiceServicesDomain", new()
        {
            File = Samples.FileOf(LintSamples.File("<Policies><VoiceServicesDomain>file.example.com</VoiceServicesDomain></Policies>")),
            Bootstrap = [new("VOICE_SERVICES_DOMAIN", "boot.example.com", 1, 1)],
            Link = [new("voiceservicesdomain", "link.example.com", 1, 1)],
            Platform = platform,
            IsFirstLaunch = isFirst,
        });

        Assert.Equal((source, value), (setting.Source, setting.Value));
    }

    [Fact]
    public void What_is_not_read_leaves_the_default()
    {
        var first = Find("Telephony_Enabled", new() { File = Samples.FileOf(LintSamples.File("<Policies><Telephony_Enabled>false</Telephony_Enabled></Policies>")), IsFirstLaunch = true });
        var elsewhere = Find("EnablePrt", new() { Bootstrap = [new("ENABLE_PRT", "false", 1, 1)], Platform = ClientPlatforms.Mac });

        Assert.Equal((MergeSource.Default, "true"), (first.Source, first.Value));
        Assert.Equal((MergeSource.Default, "true"), (elsewhere.Source, elsewhere.Value));
        Assert.Contains("not been fetched", first.Reason, StringComparison.Ordinal);
        Assert.Contains("not read on this platform", elsewhere.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_parameter_of_the_file_is_told_on_demand()
    {
        var settings = ConfigurationMerge.Of(new() { IncludesUnset = true });

        Assert.Equal(
            ParameterTable.All.Where(parameter => parameter is { Channel: ParameterChannel.File, Retirement: null }).Select(parameter => (parameter.Name, parameter.Default ?? "")).Order(),
            settings.Select(setting => (setting.Name, setting.Value)).Order());
        Assert.All(settings, setting => Assert.Equal(MergeSource.Default, setting.Source));
    }

    [Fact]
    public void Every_setting_of_several_channels_is_a_published_parameter_on_each() => Assert.All(SameSettings.All, same =>
    {
        Assert.True(same.File is null || ParameterTable.Find(ParameterChannel.File, same.File) is { Retirement: null }, same.Name);
        Assert.True(same.Installer is null || ParameterTable.Find(ParameterChannel.Installer, same.Installer) is not null, same.Name);
        Assert.True(same.Link is null || ChannelSettings.ParameterOf(ChannelDocument.Link, same.Link) is not null, same.Name);
        Assert.True(same.File is null || same.File == same.Name, same.Name);
    });

    [Fact]
    public void A_secret_is_told_only_to_be_there()
    {
        var setting = Find("ConnectionPassword", new()
        {
            File = Samples.FileOf(LintSamples.File("<Directory><ConnectionPassword>hunter2</ConnectionPassword></Directory>")),
        });

        Assert.True(setting.IsSecret);
        Assert.Equal(("", MergeSource.ConfigurationFile), (setting.Value, setting.Source));
    }

    static MergedSetting Find(string name, MergeInput input) => Assert.Single(ConfigurationMerge.Of(input), setting => setting.Name == name);
}
