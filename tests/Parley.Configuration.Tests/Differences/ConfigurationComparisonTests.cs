using System.Collections.Immutable;
using System.Text;
using Parley.Configuration.Differences;
using Parley.Configuration.Parameters;
using Parley.Configuration.Tests.Lint;
using Parley.Diagnostics;

namespace Parley.Configuration.Tests.Differences;

public sealed class ConfigurationComparisonTests
{
    /// <summary>The 26 rows as the planning guide prints them, "Action for Dynamic Configuration Changes".</summary>
    public static TheoryData<string, ClientPlatforms> Rows => new()
    {
        { "RemoteAccess", ClientPlatforms.All },
        { "Meetings_Enabled", ClientPlatforms.All },
        { "DirectoryServerType", ClientPlatforms.All },
        { "DirectoryUri", ClientPlatforms.All },
        { "UseSipUriToResolveContacts", ClientPlatforms.All },
        { "SipUri", ClientPlatforms.All },
        { "UriPrefix", ClientPlatforms.All },
        { "DirectoryUriPrefix", ClientPlatforms.All },
        { "SwapDisplayNameOrder", ClientPlatforms.All },
        { "PresenceDomain", ClientPlatforms.All },
        { "Support_SSL_Encoding", ClientPlatforms.All },
        { "Support_No_Encoding", ClientPlatforms.All },
        { "IM_Logging_Enabled", ClientPlatforms.All },
        { "IGS_CUP_ENABLESECURE", ClientPlatforms.All },
        { "DISALLOW_FILE_TRANSFER_ON_MOBILE", ClientPlatforms.All },
        { "Persistent_Chat_Enabled", ClientPlatforms.Desktop },
        { "Disable_MultiDevice_Message", ClientPlatforms.All },
        { "Location_Enabled/Location_Matching_Mode", ClientPlatforms.All },
        { "IP_MODE", ClientPlatforms.All },
        { "Telephony_Enabled", ClientPlatforms.All },
        { "Voicemail_Enabled", ClientPlatforms.All },
        { "EnableLoadAddressBook", ClientPlatforms.Mobile },
        { "ShowRecentsTab", ClientPlatforms.Windows },
        { "IM_Enabled", ClientPlatforms.All },
        { "Disallow-jaibreak-device", ClientPlatforms.Mobile },
        { "EnableChats", ClientPlatforms.Windows },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_key_of_the_guide_signs_its_clients_out_and_no_others(string key, ClientPlatforms platforms)
    {
        foreach (var name in key.Split('/'))
        {
            var change = Assert.Single(Compare($"<Policies><{name}>one</{name}></Policies>", $"<Policies><{name}>two</{name}></Policies>"));

            foreach (var platform in ClientPlatformWords.Each(ClientPlatforms.All))
                Assert.Equal(Expected(platform, platforms), change.EffectOn(platform));
        }
    }

    [Fact]
    public void The_table_has_these_rows_and_no_more() =>
        Assert.Equal(Rows.Select(row => (string)row[0]), SignOutTable.All.Select(key => key.Key));

    [Fact]
    public void The_right_spelling_of_the_misprinted_key_counts_too()
    {
        var change = Assert.Single(Compare("<Policies/>", "<Policies><Disallow-jailbreak-device>true</Disallow-jailbreak-device></Policies>"));

        Assert.Equal(ChangeEffect.SignsOut, change.EffectOn(ClientPlatforms.Android));
        Assert.Equal(ChangeEffect.None, change.EffectOn(ClientPlatforms.Windows));
    }

    [Fact]
    public void Every_other_parameter_of_the_file_interrupts_nobody() => Assert.All(
        ParameterTable.All.Where(parameter => parameter.Channel == ParameterChannel.File
            && !SignOutTable.All.Any(key => key.Parameters.Any(parameter.Is)) && parameter.Name != "PresenceServerAddress" && parameter.Type != ParameterType.Markup),
        parameter =>
        {
            var change = Assert.Single(Compare("<Client/>", $"<{parameter.Group}><{parameter.Name}>other</{parameter.Name}></{parameter.Group}>"));
            Assert.All(ClientPlatformWords.Each(ClientPlatforms.All), platform => Assert.Equal(ChangeEffect.None, change.EffectOn(platform)));
        });

    [Theory]
    [InlineData("<Policies/>", "<Policies><Telephony_Enabled>TRUE</Telephony_Enabled></Policies>", true)]
    [InlineData("<Policies><Telephony_Enabled>1</Telephony_Enabled></Policies>", "<Policies><Telephony_Enabled>true</Telephony_Enabled></Policies>", true)]
    [InlineData("<Client><IP_Mode>Two Stacks</IP_Mode></Client>", "<Client/>", true)]
    [InlineData("<Directory><DirectoryServerType>ldap</DirectoryServerType></Directory>", "<Client/>", true)]
    [InlineData("<Policies/>", "<Policies><Telephony_Enabled>false</Telephony_Enabled></Policies>", false)]
    public void A_default_that_is_said_or_not_means_the_same(string old, string now, bool same)
    {
        var change = Assert.Single(Compare(old, now));

        Assert.Equal(same, change.IsSame);
        Assert.Equal(same ? ChangeEffect.None : ChangeEffect.AsksToSignOut, change.EffectOn(ClientPlatforms.Mac));
    }

    [Fact]
    public void Blank_and_moved_parameters_are_no_change() => Assert.Empty(Compare(
        "<Client><IP_Mode>Dual_Stack</IP_Mode></Client>", "<Options><IP_MODE>Dual_Stack</IP_MODE><SipUri/></Options>"));

    [Fact]
    public void A_secret_is_compared_and_not_told()
    {
        var change = Assert.Single(Compare(
            "<Directory><ConnectionPassword>one</ConnectionPassword></Directory>", "<Directory><ConnectionPassword>two</ConnectionPassword></Directory>"));

        Assert.True(change.IsSecret);
        Assert.Equal(("", ""), (change.Old, change.New));
    }

    [Fact]
    public void Presence_that_goes_resets_clients()
    {
        var without = Samples.Profile.Replace("imp1.example.com", "", StringComparison.Ordinal);
        var moved = Samples.Profile.Replace("imp1.example.com", "imp9.example.com", StringComparison.Ordinal);

        var gone = ConfigurationComparison.Compare(Read(Samples.Profile), Read(without));
        var other = ConfigurationComparison.Compare(Read(Samples.Profile), Read(moved));

        Assert.All(ClientPlatformWords.Each(ClientPlatforms.All), platform => Assert.Contains(gone, change => change.EffectOn(platform) == ChangeEffect.Resets));
        Assert.DoesNotContain(other, change => change.IsReset);
    }

    [Fact]
    public void Findings_name_the_platforms_that_are_interrupted()
    {
        var changes = Compare("<Client/>", "<Options><EnableLoadAddressBook>false</EnableLoadAddressBook></Options><Presence><PresenceServerAddress>imp1.example.com</PresenceServerAddress></Presence>");

        var findings = ComparisonReview.Of(changes, ClientPlatforms.All);

        Assert.Equal(
            [("config.change.signs-out", "iphone-ipad, android"), ("config.change.resets", "windows, mac, iphone-ipad, android")],
            findings.Select(finding => (finding.Finding.Code, finding["platforms"])));
        Assert.Equal(Severity.Note, findings[0].Severity);
    }

    static ChangeEffect Expected(ClientPlatforms platform, ClientPlatforms platforms) => platform switch
    {
        _ when !platforms.HasFlag(platform) => ChangeEffect.None,
        ClientPlatforms.Windows or ClientPlatforms.Mac => ChangeEffect.AsksToSignOut,
        _ => ChangeEffect.SignsOut,
    };

    static ImmutableArray<SettingChange> Compare(string old, string now) =>
        ConfigurationComparison.Compare(Read(LintSamples.File(old)), Read(LintSamples.File(now)));

    static ComparedDocument Read(string text)
    {
        Assert.True(ComparedDocument.TryRead(Encoding.UTF8.GetBytes(text), out var document, out var error), error.ToString());
        return document;
    }
}
