using System.Text;
using Parley.Configuration.ClientFiles;

namespace Parley.Configuration.Tests.ClientFiles;

public sealed class ClientConfigurationTests
{
    [Fact]
    public void Keeps_every_parameter_with_its_group_and_line()
    {
        var file = Samples.FileOf("""
            <?xml version="1.0" encoding="utf-8"?>
            <config version="1.0">
              <Client><Disable_IM_History>true</Disable_IM_History></Client>
              <Phone/>
              <Invented><Made_Up>x</Made_Up></Invented>
              <Lost_Its_Group>y</Lost_Its_Group>
            </config>
            """);

        Assert.Equal("1.0", file.Version);
        Assert.Equal(
            [("Client", "Disable_IM_History", "true", 3), ("Invented", "Made_Up", "x", 5), ("", "Lost_Its_Group", "y", 6)],
            file.Parameters.Select(parameter => (parameter.Section, parameter.Name, parameter.Value, parameter.Line)));
    }

    [Fact]
    public void Finds_parameters_in_any_case_and_without_the_space_around_them()
    {
        var file = Samples.FileOf("<config><Directory><PHOTOURIWITHTOKEN> https://photos.example.com/x.jpg </PHOTOURIWITHTOKEN></Directory></config>");

        Assert.Equal("https://photos.example.com/x.jpg", file.PhotoUriWithToken);
    }

    [Fact]
    public void Last_of_a_name_that_is_not_blank_holds()
    {
        var file = Samples.FileOf("<config><Policies><A>1</A><A>2</A><A/></Policies></config>");

        Assert.Equal("2", file.Find("a"));
        Assert.Equal(3, file.Parameters.Length);
    }

    [Theory]
    [InlineData("True", true)]
    [InlineData("FALSE", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("yes", null)]
    [InlineData("", null)]
    public void Reads_switches_as_vendors_write_them(string text, bool? expected) =>
        Assert.Equal(expected, Samples.FileOf($"<config><Directory><UseSSL>{text}</UseSSL></Directory></config>").FindSwitch("UseSSL"));

    [Fact]
    public void Reads_the_known_parameters()
    {
        var file = Samples.FileOf("""
            <config>
              <Policies>
                <Telephony_Enabled>false</Telephony_Enabled><Voicemail_Enabled>False</Voicemail_Enabled>
                <Meetings_Enabled>false</Meetings_Enabled><VoiceServicesDomain>voice.example.com</VoiceServicesDomain>
                <ServiceDiscoveryExcludedServices>WEBEX, CUCM</ServiceDiscoveryExcludedServices>
              </Policies>
              <Directory>
                <DirectoryServerType>uds</DirectoryServerType><BDIEnableTLS>1</BDIEnableTLS>
                <BDIPhotoUriSubstitutionEnabled>true</BDIPhotoUriSubstitutionEnabled>
                <PhotoUriSubstitutionToken>sAMAccountName</PhotoUriSubstitutionToken>
                <BDIPhotoUriWithToken>https://photos.example.com/sAMAccountName.jpg</BDIPhotoUriWithToken>
                <UdsPhotoUriWithToken>https://photos.example.com/%%uid%%.jpg</UdsPhotoUriWithToken>
                <PresenceDomain>example.com</PresenceDomain>
              </Directory>
            </config>
            """);

        Assert.False(file.TelephonyEnabled || file.VoicemailEnabled || file.MeetingsEnabled);
        Assert.Equal("voice.example.com", file.VoiceServicesDomain);
        Assert.Equal(["WEBEX", "CUCM"], file.ExcludedServices.AsEnumerable());
        Assert.True(file.DirectoryIsUserDataService && file.DirectoryUsesTls == true && file.PhotoUriSubstitutionEnabled);
        Assert.Equal("sAMAccountName", file.PhotoUriSubstitutionToken);
        Assert.Equal("https://photos.example.com/sAMAccountName.jpg", file.PhotoUriWithToken);
        Assert.Equal("https://photos.example.com/%%uid%%.jpg", file.UserDataPhotoUriWithToken);
        Assert.Equal("example.com", file.PresenceDomain);
    }

    [Fact]
    public void Empty_file_has_the_defaults()
    {
        var file = Samples.FileOf("<config version='1.0'/>");

        Assert.True(file.TelephonyEnabled && file.VoicemailEnabled && file.MeetingsEnabled);
        Assert.False(file.PhotoUriSubstitutionEnabled);
        Assert.Null(file.DirectoryUsesTls);
        Assert.Empty(file.ExcludedServices);
    }

    [Fact]
    public void Keeps_nested_elements_and_drops_passwords()
    {
        var file = Samples.FileOf("""
            <config><Client><jabber-plugin-config><browser-plugin><page><url>https://example.com</url></page></browser-plugin></jabber-plugin-config></Client>
            <Directory><ConnectionPassword>hunter2</ConnectionPassword></Directory></config>
            """);

        Assert.Equal("https://example.com", file.Parameter("jabber-plugin-config")!.Nested[0].Child("page")?.ChildText("url"));
        Assert.True(file.Parameter("ConnectionPassword") is { IsSecret: true, Value: "" });
        Assert.Null(file.Find("ConnectionPassword"));
    }

    [Fact]
    public void Refuses_another_document()
    {
        Assert.False(ClientConfiguration.TryParse("<device/>"u8.ToArray(), out _, out var error));

        Assert.Equal("line 1, column 2: expected the element <config>, found the element <device>", error.ToString());
    }

    [Fact]
    public void Bare_ampersand_in_a_filter_is_told_with_its_line()
    {
        var text = Encoding.UTF8.GetBytes("<config>\n<Directory>\n<BaseFilter>(&(objectClass=user))</BaseFilter></Directory></config>");

        Assert.False(ClientConfiguration.TryParse(text, out _, out var error));

        Assert.Equal(3, error.Line);
    }
}
