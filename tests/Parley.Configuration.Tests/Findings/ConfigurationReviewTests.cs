using System.Collections.Immutable;
using System.Text;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Effective;
using Parley.Configuration.Findings;
using Parley.Configuration.UserData;
using Parley.Diagnostics;

namespace Parley.Configuration.Tests.Findings;

public sealed class ConfigurationReviewTests
{
    [Fact]
    public void Honest_documents_give_no_finding()
    {
        var profile = Samples.ProfileOf(Samples.Profile.Replace("3268</Port><Protocol>TCP", "3269</Port><Protocol>TLS", StringComparison.Ordinal));

        Assert.Empty(ConfigurationReview.Of(EffectiveConfiguration.Of(profile, Samples.FileOf("<config/>"))));
    }

    [Theory]
    [InlineData("192.0.2.7", "config.address.is-address-literal")]
    [InlineData("2001:db8::7", "config.address.is-address-literal")]
    [InlineData("cuc1", "config.address.is-bare-host-name")]
    [InlineData("cuc1; cuc2", "config.address.unreadable")]
    public void Names_addresses_that_no_certificate_can_prove(string address, string code)
    {
        var observation = Assert.Single(ConfigurationReview.Of(EffectiveConfiguration.Of(
            Samples.ProfileOf($"<ServiceProfile><Voicemail><Primary><Address>{address}</Address></Primary></Voicemail></ServiceProfile>"), null)));

        Assert.Equal(code, observation.Finding.Code);
        Assert.Equal("Voicemail/Primary/Address", observation["setting"]);
        Assert.Equal(address, observation["address"]);
        Assert.Contains("the service profile", observation.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Looks_at_servers_that_are_no_service_of_their_own_too()
    {
        var file = Samples.FileOf("<config><Phone><TftpServer1>192.0.2.9</TftpServer1><CcmcipServer1>cucm1</CcmcipServer1></Phone></config>");

        var observations = ConfigurationReview.Of(EffectiveConfiguration.Of(null, file));

        Assert.Equal(["CcmcipServer1", "TftpServer1"], observations.Select(observation => observation.Subject));
    }

    [Fact]
    public void Warns_of_passwords_and_never_shows_them()
    {
        var observations = ConfigurationReview.Of(EffectiveConfiguration.Of(
            Samples.ProfileOf("<ServiceProfile><Directory><Password>hunter2</Password></Directory></ServiceProfile>"),
            Samples.FileOf("<config><Directory><ConnectionPassword>hunter2</ConnectionPassword></Directory></config>")));

        Assert.Equal(["config.profile.password-in-clear", "config.profile.password-in-clear"], Codes(observations));
        Assert.Equal(["Directory/Password", "Directory/ConnectionPassword"], observations.Select(observation => observation["setting"]));
        Assert.DoesNotContain("hunter2", string.Concat(observations.Select(observation => observation + observation.Cause + observation.Fix)), StringComparison.Ordinal);
    }

    [Fact]
    public void Warns_of_a_directory_in_clear_text()
    {
        var file = Samples.FileOf("<config><Directory><PrimaryServerName>dc1.example.com</PrimaryServerName><ServerPort1>389</ServerPort1></Directory></config>");

        var observation = Assert.Single(ConfigurationReview.Of(EffectiveConfiguration.Of(null, file)));

        Assert.Equal("config.directory.clear-text", observation.Finding.Code);
        Assert.Equal("389", observation["port"]);
    }

    [Fact]
    public void Looks_at_the_names_of_the_cluster()
    {
        var observations = ConfigurationReview.Of(new ServersAnswer { Nodes = ["cucm1.example.com", "cucm2", "192.0.2.3"] });

        Assert.Equal(["config.address.is-bare-host-name", "config.address.is-address-literal"], Codes(observations));
    }

    [Fact]
    public void Notes_documents_in_clear_text_once_and_presence_nodes_by_bare_name()
    {
        var observations = ConfigurationReview.Of(new UserAnswer
        {
            PresenceNodes = ["imp1"],
            ServiceProfileLinks = ["http://tftp1.example.com:6970/SP.cnf.xml", "http://tftp2.example.com:6970/SP.cnf.xml"],
            ClientProfileLinks = ["https://tftp1.example.com:6972/JAB.cnf.xml"],
        });

        Assert.Equal(["config.address.is-bare-host-name", "config.download.clear-text"], Codes(observations));
        Assert.Equal(Severity.Note, observations[1].Severity);
    }

    [Fact]
    public void Names_document_and_place_of_what_cannot_be_read()
    {
        Assert.False(ClientConfiguration.TryParse(Encoding.UTF8.GetBytes("<config>\n<a></b></config>"), out _, out var error));

        var observation = ConfigurationReview.Unreadable("jabber-config.xml", error);

        Assert.Equal("config.document.unreadable", observation.Finding.Code);
        Assert.Equal("jabber-config.xml cannot be read", observation.Title);
        Assert.StartsWith("In line 2, column ", observation.Cause, StringComparison.Ordinal);
    }

    static IEnumerable<string> Codes(ImmutableArray<Observation> observations) =>
        observations.Select(observation => observation.Finding.Code);
}
