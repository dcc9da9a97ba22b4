using System.Text;
using Parley.Certificates.Identity;
using Parley.Client.Visits;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Effective;
using Parley.Configuration.ServiceProfiles;

namespace Parley.Client.Tests.Visits;

public sealed class ConfiguredTargetsTests
{
    const string Profile = """
        <ServiceProfile>
          <IMandPresence><Primary><Address>imp1.example.test</Address></Primary><Backup1><Address>imp2.example.test</Address></Backup1></IMandPresence>
          <Voicemail><Primary><Address>cuc1.example.test</Address></Primary></Voicemail>
          <Conferencing><Primary><Address>meet.example.test</Address></Primary></Conferencing>
          <CTI><Primary><Address>cti.example.test</Address></Primary></CTI>
          <MailStore><Primary><Address>mail.example.test</Address></Primary></MailStore>
          <Directory><Primary><Address>ldap.example.test</Address><Port>636</Port><Protocol>TLS</Protocol></Primary></Directory>
        </ServiceProfile>
        """;

    [Fact]
    public void Servers_of_a_profile_become_targets_of_their_roles()
    {
        var targets = ConfiguredTargets.Of(Effective(Profile, null));

        Assert.Equal(
            [
                (ServiceRole.Xmpp, "imp1.example.test:5222", 0),
                (ServiceRole.Xmpp, "imp2.example.test:5222", 1),
                (ServiceRole.Voicemail, "cuc1.example.test:443", 0),
                (ServiceRole.Meetings, "meet.example.test:443", 0),
                (ServiceRole.Ldaps, "ldap.example.test:636", 0),
            ],
            targets.Select(target => (target.Role, target.Node, target.Rank)));
        Assert.All(targets, target => Assert.Equal(ReferenceOrigin.Configuration, target.Origin));
    }

    [Fact]
    public void A_directory_on_the_clear_port_that_asks_for_TLS_is_upgraded()
    {
        const string profile = "<ServiceProfile><Directory><Primary><Address>ldap.example.test</Address><Port>389</Port>"
            + "<Protocol>TLS</Protocol></Primary></Directory></ServiceProfile>";

        var target = Assert.Single(ConfiguredTargets.Of(Effective(profile, null)));

        Assert.Equal((ServiceRole.Ldap, 389), (target.Role, target.Port));
    }

    [Fact]
    public void A_directory_in_clear_text_is_not_visited()
    {
        const string profile = "<ServiceProfile><Directory><Primary><Address>ldap.example.test</Address><Port>389</Port>"
            + "<Protocol>TCP</Protocol></Primary></Directory></ServiceProfile>";

        Assert.Empty(ConfiguredTargets.Of(Effective(profile, null)));
    }

    [Fact]
    public void The_photo_server_of_a_file_becomes_a_target()
    {
        const string file = "<config version='1.0'><Directory><PhotoUriSubstitutionEnabled>true</PhotoUriSubstitutionEnabled>"
            + "<PhotoUriSubstitutionToken>uid</PhotoUriSubstitutionToken>"
            + "<PhotoUriWithToken>https://photos.example.test/uid.png</PhotoUriWithToken></Directory></config>";

        var target = Assert.Single(ConfiguredTargets.Of(Effective(null, file)));

        Assert.Equal((ServiceRole.Photos, "photos.example.test:443", "PhotoUriWithToken"), (target.Role, target.Node, target.Source));
    }

    [Fact]
    public void Every_role_that_can_be_configured_is_listed()
    {
        var roles = ConfiguredTargets.Of(Effective(Profile, null)).Select(target => target.Role)
            .Concat([ServiceRole.Ldap, ServiceRole.Photos]); // of the tests above

        Assert.Equal(ConfiguredTargets.Roles.Order(), roles.Distinct().Order());
    }

    static EffectiveConfiguration Effective(string? profile, string? file)
    {
        ServiceProfile? readProfile = null;
        ClientConfiguration? readFile = null;
        Assert.True(profile is null || ServiceProfile.TryParse(Encoding.UTF8.GetBytes(profile), out readProfile, out _));
        Assert.True(file is null || ClientConfiguration.TryParse(Encoding.UTF8.GetBytes(file), out readFile, out _));
        return EffectiveConfiguration.Of(readProfile, readFile);
    }
}
