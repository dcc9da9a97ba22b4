using Parley.Configuration.Effective;
using Parley.Configuration.ServiceProfiles;

namespace Parley.Configuration.Tests.Effective;

public sealed class EffectiveConfigurationTests
{
    [Theory]
    [InlineData("cuc1.example.com", "cuc9.example.com", "cuc1.example.com", ConfigurationSource.ServiceProfile)]
    [InlineData("cuc1.example.com", "", "cuc1.example.com", ConfigurationSource.ServiceProfile)]
    [InlineData("", "cuc9.example.com", "cuc9.example.com", ConfigurationSource.ConfigurationFile)]
    [InlineData("", "", "", ConfigurationSource.Default)]
    public void Profile_wins_where_it_is_set(string inProfile, string inFile, string expected, ConfigurationSource source)
    {
        var configuration = EffectiveConfiguration.Of(
            Samples.ProfileOf($"<ServiceProfile><Voicemail><Primary><Address>{inProfile}</Address></Primary></Voicemail></ServiceProfile>"),
            Samples.FileOf($"<config><Voicemail><VoicemailPrimaryServer>{inFile}</VoicemailPrimaryServer></Voicemail></config>"));

        var value = configuration.Values.Single(value => value.Setting is "Voicemail/Primary/Address" or "VoicemailPrimaryServer");

        Assert.Equal((expected, source), (value.Value, value.Source));
        Assert.Equal(expected, configuration.ServicesOf(ConfiguredServiceKind.Voicemail).SingleOrDefault()?.Host ?? "");
    }

    [Fact]
    public void Lists_the_servers_to_connect_to()
    {
        var configuration = EffectiveConfiguration.Of(Samples.ProfileOf(Samples.Profile), null);

        Assert.Equal(
            [
                "Presence imp1.example.com:5222 Xmpp", "Presence imp2.example.com:5222 Xmpp", "Cti cucm1.example.com:2748 Cti",
                "Voicemail cuc1.example.com:443 Https", "MailStore cuc1.example.com:7993 Imaps",
                "Conferencing example.webex.com:443 Https", "Directory dc1.example.com:3269 Ldaps", "Directory dc2.example.com:3268 Ldap",
            ],
            configuration.Services.Select(service => $"{service} {service.Protocol}"));
        Assert.Equal(["Cti", "Directory"], configuration.Services.Where(service => !service.IsSecured).Select(service => service.Kind.ToString()));
    }

    [Fact]
    public void Tells_the_setting_and_line_that_named_a_server()
    {
        var configuration = EffectiveConfiguration.Of(
            null, Samples.FileOf("<config>\n<Phone>\n<CtiServer2>cucm2.example.com</CtiServer2></Phone></config>"));

        var service = Assert.Single(configuration.Services);

        Assert.Equal(ServerRole.Backup1, service.Role);
        Assert.Equal(("CtiServer2", ConfigurationSource.ConfigurationFile, 3), (service.NamedBy.Setting, service.NamedBy.Source, service.NamedBy.Line));
    }

    [Theory]
    [InlineData("<ServerPort1>636</ServerPort1>", 636, ConfiguredProtocol.Ldaps)]
    [InlineData("<ServerPort1>3269</ServerPort1>", 3269, ConfiguredProtocol.Ldaps)]
    [InlineData("<ServerPort1>389</ServerPort1>", 389, ConfiguredProtocol.Ldap)]
    [InlineData("<ServerPort1>3268</ServerPort1>", 3268, ConfiguredProtocol.Ldap)]
    [InlineData("<ServerPort1>389</ServerPort1><UseSSL>true</UseSSL>", 389, ConfiguredProtocol.LdapStartTls)]
    [InlineData("<ServerPort1>636</ServerPort1><UseSSL>0</UseSSL>", 636, ConfiguredProtocol.Ldap)]
    [InlineData("<ServerPort1>1636</ServerPort1>", 1636, ConfiguredProtocol.Ldaps)]
    [InlineData("", 636, ConfiguredProtocol.Ldaps)]
    [InlineData("<UseSSL>false</UseSSL>", 389, ConfiguredProtocol.Ldap)]
    public void Directory_of_the_file(string parameters, int port, ConfiguredProtocol protocol)
    {
        var configuration = EffectiveConfiguration.Of(null, Samples.FileOf(
            $"<config><Directory><PrimaryServerName>dc1.example.com</PrimaryServerName>{parameters}</Directory></config>"));

        var service = Assert.Single(configuration.Services);

        Assert.Equal((port, protocol), (service.Port, service.Protocol));
    }

    [Fact]
    public void Port_of_the_file_does_not_go_with_a_server_of_the_profile()
    {
        var configuration = EffectiveConfiguration.Of(
            Samples.ProfileOf("<ServiceProfile><Directory><Primary><Address>dc1.example.com</Address></Primary></Directory></ServiceProfile>"),
            Samples.FileOf("<config><Directory><PrimaryServerName>old.example.com</PrimaryServerName><ServerPort1>3268</ServerPort1></Directory></config>"));

        var service = Assert.Single(configuration.Services);

        Assert.Equal(("dc1.example.com", 636), (service.Host, service.Port));
    }

    [Theory]
    [InlineData("<UseUDS>true</UseUDS>", "", 0)]
    [InlineData("", "<DirectoryServerType>UDS</DirectoryServerType>", 0)]
    [InlineData("<UseUDS>false</UseUDS>", "<DirectoryServerType>UDS</DirectoryServerType>", 1)]
    [InlineData("", "", 1)]
    public void Directory_is_not_asked_where_contacts_come_from_the_call_manager(string inProfile, string inFile, int services)
    {
        var configuration = EffectiveConfiguration.Of(
            Samples.ProfileOf($"<ServiceProfile><Directory><Primary><Address>dc1.example.com</Address></Primary>{inProfile}</Directory></ServiceProfile>"),
            Samples.FileOf($"<config><Directory>{inFile}</Directory></config>"));

        Assert.Equal(services, configuration.Services.Length);
    }

    [Fact]
    public void Services_that_are_switched_off_are_left_out()
    {
        var off = Samples.FileOf("""
            <config><Policies><Voicemail_Enabled>false</Voicemail_Enabled><Meetings_Enabled>false</Meetings_Enabled>
            <Telephony_Enabled>false</Telephony_Enabled></Policies></config>
            """);

        var configuration = EffectiveConfiguration.Of(Samples.ProfileOf(Samples.Profile), off);

        Assert.Equal(
            [ConfiguredServiceKind.Presence, ConfiguredServiceKind.Directory],
            configuration.Services.Select(service => service.Kind).Distinct());
    }

    [Theory]
    [InlineData("true", "https://photos.example.com/photo/sAMAccountName.jpg", "PhotoServer photos.example.com:443")]
    [InlineData("true", "http://photos.example.com:8080/photo/sAMAccountName.jpg", "PhotoServer photos.example.com:8080")]
    [InlineData("false", "https://photos.example.com/photo/sAMAccountName.jpg", null)]
    [InlineData("", "https://photos.example.com/photo/sAMAccountName.jpg", null)]
    public void Photo_server(string enabled, string template, string? expected)
    {
        var configuration = EffectiveConfiguration.Of(null, Samples.FileOf($"""
            <config><Directory><PhotoUriSubstitutionEnabled>{enabled}</PhotoUriSubstitutionEnabled>
            <PhotoUriSubstitutionToken>sAMAccountName</PhotoUriSubstitutionToken><PhotoUriWithToken>{template}</PhotoUriWithToken></Directory></config>
            """));

        Assert.Equal(expected, configuration.Services.SingleOrDefault()?.ToString());
    }

    [Fact]
    public void Photo_server_of_the_user_data_service()
    {
        var configuration = EffectiveConfiguration.Of(null, Samples.FileOf(
            "<config><Directory><UdsPhotoUriWithToken>https://photos.example.com/%%uid%%.jpg</UdsPhotoUriWithToken></Directory></config>"));

        Assert.Equal("photos.example.com", Assert.Single(configuration.Services).Host);
    }

    [Fact]
    public void Address_that_is_none_is_kept_apart()
    {
        var configuration = EffectiveConfiguration.Of(null, Samples.FileOf(
            "<config><Voicemail><VoicemailPrimaryServer>cuc1, cuc2</VoicemailPrimaryServer></Voicemail></config>"));

        Assert.Empty(configuration.Services);
        Assert.Equal("cuc1, cuc2", Assert.Single(configuration.Unreadable).Value);
    }

    [Fact]
    public void Neither_document_is_no_service() => Assert.Empty(EffectiveConfiguration.Of(null, null).Services);
}
