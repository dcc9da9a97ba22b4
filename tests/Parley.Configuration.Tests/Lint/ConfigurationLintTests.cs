using Parley.Configuration.ClientFiles;
using Parley.Configuration.Lint;
using Parley.Configuration.Parameters;
using Parley.Configuration.Xml;
using Parley.Diagnostics;

namespace Parley.Configuration.Tests.Lint;

public sealed class ConfigurationLintTests
{
    [Fact]
    public void Nothing_is_wrong_with_a_sound_file() => Assert.Empty(LintSamples.Review(LintSamples.Sound));

    [Theory]
    [InlineData("config.group.unknown", 1, 24, "<Extras><Telephony_Enabled>true</Telephony_Enabled></Extras>")]
    [InlineData("config.group.letter-case", 1, 24, "<policies><Telephony_Enabled>true</Telephony_Enabled></policies>")]
    [InlineData("config.parameter.unknown", 1, 32, "<Client><OurOwnThing>1</OurOwnThing></Client>")]
    [InlineData("config.parameter.misspelt", 1, 34, "<Policies><Telephony_Enable>true</Telephony_Enable></Policies>")]
    [InlineData("config.parameter.letter-case", 1, 32, "<Client><IP_MODE>Dual_Stack</IP_MODE></Client>")]
    [InlineData("config.parameter.misplaced", 1, 32, "<Client><Telephony_Enabled>true</Telephony_Enabled></Client>")]
    [InlineData("config.parameter.misplaced", 1, 24, "<Telephony_Enabled>true</Telephony_Enabled>")]
    [InlineData("config.parameter.repeated", 2, 2, "<Policies><Telephony_Enabled>true</Telephony_Enabled>\n<Telephony_Enabled> true </Telephony_Enabled></Policies>")]
    [InlineData("config.parameter.repeated-differently", 2, 2, "<Policies><Telephony_Enabled>true</Telephony_Enabled>\n<telephony_enabled>false</telephony_enabled></Policies>")]
    [InlineData("config.parameter.retired", 1, 35, "<Directory><ConnectionType>0</ConnectionType></Directory>")]
    [InlineData("config.parameter.other-channel", 1, 34, "<Policies><InvalidCertificateBehavior>RejectAndNotify</InvalidCertificateBehavior></Policies>")]
    [InlineData("config.parameter.other-channel", 1, 34, "<Policies><AUTHENTICATOR>CUP</AUTHENTICATOR></Policies>")]
    [InlineData("config.value.wrong-type", 1, 34, "<Policies><Telephony_Enabled>maybe</Telephony_Enabled></Policies>")]
    [InlineData("config.value.not-allowed", 1, 35, "<Directory><LDAP_UseCredentialsFrom>AD</LDAP_UseCredentialsFrom></Directory>")]
    [InlineData("config.value.out-of-range", 1, 33, "<Options><ConfigRefetchInterval>1</ConfigRefetchInterval></Options>")]
    [InlineData("config.value.letter-case", 1, 35, "<Directory><DirectoryServerType>uds</DirectoryServerType></Directory>")]
    [InlineData("config.value.has-elements", 1, 34, "<Policies><Telephony_Enabled>true<Voicemail_Enabled>true</Voicemail_Enabled></Telephony_Enabled></Policies>")]
    [InlineData("config.profile.password-in-clear", 1, 35, "<Directory><ConnectionPassword>hunter2</ConnectionPassword></Directory>")]
    [InlineData("config.address.is-address-literal", 1, 35, "<Directory><PrimaryServerName>192.0.2.7</PrimaryServerName><ServerPort1>636</ServerPort1></Directory>")]
    [InlineData("config.directory.clear-text", 1, 35, "<Directory><PrimaryServerName>dc1.example.com</PrimaryServerName><ServerPort1>389</ServerPort1></Directory>")]
    [InlineData("config.directory.credentials-contradict", 2, 2, "<Directory><LDAP_UseCredentialsFrom>CUCM</LDAP_UseCredentialsFrom>\n<ConnectionUsername>reader</ConnectionUsername></Directory>")]
    [InlineData("config.directory.credentials-contradict", 1, 35, "<Directory><ConnectionUsername>reader</ConnectionUsername></Directory><Client><LdapAnonymousBinding>true</LdapAnonymousBinding></Client>", 1, 102)]
    [InlineData("config.directory.port-missing", 1, 35, "<Directory><PrimaryServerName>dc1.example.com</PrimaryServerName></Directory>")]
    [InlineData("config.directory.server-missing", 1, 35, "<Directory><ServerPort2>636</ServerPort2></Directory>")]
    [InlineData("config.directory.names-mixed", 1, 35, "<Directory><BDIServerPort1>636</BDIServerPort1><UseANR>true</UseANR></Directory>")]
    [InlineData("config.directory.names-unread", 1, 35, "<Directory><BDIPrimaryServerName>dc1.example.com</BDIPrimaryServerName></Directory>")]
    [InlineData("config.directory.unused", 1, 82, "<Directory><DirectoryServerType>UDS</DirectoryServerType><PrimaryServerName>dc1.example.com</PrimaryServerName><ServerPort1>636</ServerPort1></Directory>", 1, 81)]
    [InlineData("config.directory.search-filter-unread", 1, 35, "<Directory><PredictiveSearchFilter>mail,sn</PredictiveSearchFilter></Directory>")]
    [InlineData("config.photo.token-missing", 1, 35, "<Directory><PhotoUriSubstitutionEnabled>true</PhotoUriSubstitutionEnabled><PhotoUriSubstitutionToken>uid</PhotoUriSubstitutionToken></Directory>")]
    [InlineData("config.photo.token-unused", 2, 2, "<Directory><PhotoUriSubstitutionEnabled>true</PhotoUriSubstitutionEnabled><PhotoUriSubstitutionToken>uid</PhotoUriSubstitutionToken>\n<PhotoUriWithToken>https://photos.example.com/x.jpg</PhotoUriWithToken></Directory>")]
    [InlineData("config.domain.exclusion-too-late", 1, 34, "<Policies><ServiceDiscoveryExcludedServices>WEBEX</ServiceDiscoveryExcludedServices></Policies>")]
    [InlineData("config.sharing.ports-beyond", 1, 34, "<Policies><SharePortRangeStart>60000</SharePortRangeStart></Policies>")]
    [InlineData("config.history.mentions-lost", 1, 32, "<Client><Disable_IM_History>true</Disable_IM_History><Persistent_Chat_Enabled>true</Persistent_Chat_Enabled></Client>")]
    [InlineData("config.calls.prompt-off", 1, 34, "<Policies><CiscoTelProtocolPermissionEnabled>false</CiscoTelProtocolPermissionEnabled></Policies>")]
    [InlineData("config.reports.certificate-missing", 1, 32, "<Client><EnablePrtEncryption>true</EnablePrtEncryption></Client>")]
    [InlineData("config.update.block-ignored", 2, 2, "<Client><UpdateURL>https://www.example.com/</UpdateURL></Client><Policies>\n<BlockVersionBelow>12.9.1</BlockVersionBelow></Policies>")]
    [InlineData("config.sign-in.fast-on-desktop-only", 1, 32, "<Client><STARTUP_AUTHENTICATION_REQUIRED>false</STARTUP_AUTHENTICATION_REQUIRED><CachePasswordMobile>false</CachePasswordMobile></Client>")]
    public void Finds(string code, int line, int column, string groups, int? otherLine = null, int? otherColumn = null)
    {
        var finding = Assert.Single(LintSamples.Review(LintSamples.File(groups)), finding => finding.Observation.Finding.Code == code);

        Assert.Equal((otherLine ?? line, otherColumn ?? column), (finding.Place.Line, finding.Place.Column));
        var texts = finding.Observation.Finding.Title + finding.Observation.Finding.Cause + finding.Observation.Finding.Fix;
        Assert.All(FindingTemplate.Names(texts), name => Assert.False(string.IsNullOrEmpty(finding.Observation[name]), name));
    }

    [Fact]
    public void Asks_for_the_version_of_the_format()
    {
        var finding = Assert.Single(LintSamples.Review("<config/>"));

        Assert.Equal("config.file.version-missing", finding.Observation.Finding.Code);
    }

    [Fact]
    public void A_secret_is_in_no_text_of_a_review()
    {
        var findings = LintSamples.Review(LintSamples.File(
            "<Directory><ConnectionPassword>hunter2</ConnectionPassword><ConnectionPassword>hunter3</ConnectionPassword></Directory><ConnectionPassword>hunter4</ConnectionPassword>"));

        Assert.Equal(3, findings.Count(finding => finding.Observation.Finding.Code == "config.profile.password-in-clear"));
        Assert.All(findings, finding => Assert.DoesNotContain("hunter", $"{finding.Observation} {finding.Observation.Cause} {finding.Fix?.Description}", StringComparison.Ordinal));
    }

    [Fact]
    public void Tells_what_a_platform_does_not_read()
    {
        var text = LintSamples.File("<Client><CachePasswordMobile>true</CachePasswordMobile><IP_Mode>IPV6_Only</IP_Mode></Client>");

        Assert.Empty(LintSamples.Review(text));
        Assert.Equal(["config.parameter.other-platform"], Codes(LintSamples.Review(text, new() { Platforms = ClientPlatforms.Windows })));
        Assert.Equal(["config.platform.mobile-one-protocol"], Codes(LintSamples.Review(text, new() { Platforms = ClientPlatforms.Mobile })));
    }

    [Fact]
    public void Tells_a_voice_domain_that_is_that_of_the_sign_in()
    {
        var text = LintSamples.File("<Policies><VoiceServicesDomain>Example.com</VoiceServicesDomain></Policies>");

        Assert.Empty(LintSamples.Review(text));
        Assert.Equal(["config.domain.voice-same"], Codes(LintSamples.Review(text, new() { Domain = "example.com" })));
    }

    [Fact]
    public void Every_parameter_of_the_file_is_sound_in_its_own_group_with_its_default()
    {
        foreach (var parameter in ParameterTable.All.Where(parameter => parameter is { Channel: ParameterChannel.File, Retirement: null, Default: not null }))
        {
            var findings = LintSamples.Review(LintSamples.File(
                $"<{parameter.Group}><{parameter.Name}>{System.Security.SecurityElement.Escape(parameter.Default)}</{parameter.Name}></{parameter.Group}>"));

            Assert.DoesNotContain(findings, finding => finding.Observation.Severity > Severity.Note);
        }
    }

    [Fact]
    public void Every_retired_parameter_is_told_with_its_successor_or_with_what_to_do()
    {
        var retired = ParameterTable.All.Where(parameter => parameter is { Channel: ParameterChannel.File, Retirement: not null }).ToList();

        Assert.Equal(49, retired.Count);
        Assert.All(retired, parameter =>
        {
            var findings = LintSamples.Review(LintSamples.File($"<{parameter.Group}><{parameter.Name}>1</{parameter.Name}></{parameter.Group}>"));
            var finding = Assert.Single(findings, finding => finding.Observation.Finding.Code == "config.parameter.retired");
            Assert.True(parameter.Retirement!.Successor is not { } successor // only retired ones are here
                || finding.Observation.Cause.Contains(successor, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("<!DOCTYPE config [<!ENTITY a \"b\">]><config>&a;</config>", "no document type")]
    [InlineData("<settings/>", "the element <config>")]
    [InlineData("<config><Client></config>", "well-formed XML")]
    [InlineData("", "an XML document")]
    public void Refuses_what_is_no_configuration_file(string text, string expected)
    {
        Assert.False(ConfigurationDocument.TryRead(System.Text.Encoding.UTF8.GetBytes(text), out _, out var error));
        Assert.Equal(expected, error.Expected);
    }

    [Fact]
    public void Refuses_what_is_too_deep_or_too_large()
    {
        Assert.False(ConfigurationDocument.TryRead(
            System.Text.Encoding.UTF8.GetBytes("<config>" + string.Concat(Enumerable.Repeat("<a>", 100_000))), out _, out var deep));
        Assert.False(ConfigurationDocument.TryRead(new byte[MarkupLimits.Default.Bytes + 1], out _, out var large));

        Assert.Equal("at most 32 elements inside one another", deep.Expected);
        Assert.Equal("at most 1048576 bytes", large.Expected);
    }

    [Fact]
    public void A_file_with_nothing_but_unknown_names_is_reviewed_within_the_limits()
    {
        var names = string.Concat(Enumerable.Range(0, 19_000).Select(number => $"<Telephony{number}/>"));

        var findings = LintSamples.Review(LintSamples.File($"<Client>{names}</Client>"));

        Assert.Equal(19_000, findings.Length);
    }

    static IEnumerable<string> Codes(IEnumerable<LintFinding> findings) => findings.Select(finding => finding.Observation.Finding.Code);
}
