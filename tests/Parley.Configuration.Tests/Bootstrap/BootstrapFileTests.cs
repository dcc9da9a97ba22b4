using System.Text;
using Parley.Configuration.Bootstrap;
using Parley.Configuration.Channels;
using Parley.Configuration.Parameters;
using Parley.Diagnostics;

namespace Parley.Configuration.Tests.Bootstrap;

public sealed class BootstrapFileTests
{
    [Fact]
    public void Reads_both_ways_of_writing_lines_and_what_is_not_specified()
    {
        var file = Read("# made by hand\r\n! too\r\n\r\nSTARTUP_AUTHENTICATION_REQUIRED: FALSE\r\n  TFTP = cucm1.example.com \r\nUXModel: NOT_SPECIFIED\r\nFORGOT_PASSWORD_URL=https://example.com/?a=b\r\n");

        Assert.Equal(
            ["STARTUP_AUTHENTICATION_REQUIRED=FALSE", "TFTP=cucm1.example.com", "UXModel=", "FORGOT_PASSWORD_URL=https://example.com/?a=b"],
            file.Settings.Select(setting => setting.ToString()));
        Assert.Equal((5, 3), (file.Settings[1].Line, file.Settings[1].Column));
        Assert.Equal("cucm1.example.com", file.Find("tftp"));
        Assert.Null(file.Find("UXModel"));
        Assert.Empty(BootstrapReview.Of(file).Where(finding => finding.Severity > Severity.Note));
    }

    [Fact]
    public void Reads_the_command_line_of_the_installer()
    {
        var file = Read("msiexec.exe /i \"C:\\some folder\\CiscoJabberSetup.msi\" /quiet CLEAR=1\r\n AUTHENTICATOR=CUP CUP_ADDRESS=imp1.example.com LOG_DIRECTORY=\"C:\\my \"\"logs\"\"\"");

        Assert.True(file.IsCommandLine);
        Assert.Equal(
            ["CLEAR=1", "AUTHENTICATOR=CUP", "CUP_ADDRESS=imp1.example.com", "LOG_DIRECTORY=C:\\my \"logs\""], file.Settings.Select(setting => setting.ToString()));
        Assert.Equal((2, 2), (file.Settings[1].Line, file.Settings[1].Column));
    }

    [Fact]
    public void Every_argument_comes_back_from_the_file_and_from_the_command_line()
    {
        var settings = ParameterTable.All.Where(parameter => parameter.Channel == ParameterChannel.Installer)
            .Select((parameter, number) => new ChannelSetting(parameter.Name, parameter.Name == "CLEAR" ? "1" : $"a b=\"{number}\":c", 1, 1)).ToList();

        var lines = Read(BootstrapFile.ToProperties([.. settings]));
        var command = Read(BootstrapFile.ToCommandLine([.. settings]));

        Assert.Equal(33, settings.Count);
        Assert.Equal(settings.Select(setting => (setting.Name, setting.Value)), lines.Settings.Select(setting => (setting.Name, setting.Value)));
        Assert.Equal(settings.Select(setting => (setting.Name, setting.Value)).Order(), command.Settings.Select(setting => (setting.Name, setting.Value)).Order());
    }

    [Theory]
    [InlineData("TFTP=a\nnonsense\n", 2, 1)]
    [InlineData("=a", 1, 1)]
    [InlineData("  two words=a", 1, 3)]
    [InlineData("msiexec /i a.msi TFTP=\"a", 1, 18)]
    public void Tells_where_a_file_cannot_be_read(string text, int line, int column)
    {
        Assert.False(BootstrapFile.TryParse(Encoding.UTF8.GetBytes(text), out _, out var error));
        Assert.Equal((line, column), (error.Line, error.Column));
    }

    [Fact]
    public void Refuses_more_lines_than_there_are_settings()
    {
        Assert.False(BootstrapFile.TryParse(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("A=1\n", 501))), out _, out var error));
        Assert.Equal((501, "at most 500 settings"), (error.Line, error.Expected));
    }

    [Theory]
    [InlineData("full", "CUP_ADDRESS=imp1.example.com", 0)]
    [InlineData("im", "CUP_ADDRESS=imp1.example.com", 0)]
    [InlineData("phone", "TFTP=cucm1.example.com\nCCMCIP=cucm1.example.com", 1)]
    public void Every_recipe_of_the_guide_is_sound_with_what_it_needs_and_incomplete_without(string mode, string needed, int notes)
    {
        var recipe = BootstrapTable.Recipes.Single(recipe => recipe.Mode == mode);
        var fixedPart = string.Concat(recipe.Fixed.Select(pair => $"{pair.Key}={pair.Value}\n"));

        var sound = BootstrapReview.Of(Read(fixedPart + needed));
        var incomplete = BootstrapReview.Of(Read(fixedPart));

        Assert.Equal(Enumerable.Repeat("config.bootstrap.no-failover", notes), sound.Select(finding => finding.Finding.Code));
        Assert.Equal(recipe.Needed, incomplete.Where(finding => finding.Finding.Code == "config.bootstrap.incomplete").Select(finding => finding["missing"]));
        Assert.Equal(recipe.Needed, needed.Split('\n').Select(line => line.Split('=')[0]));
    }

    [Theory]
    [InlineData("config.bootstrap.incomplete", "PRODUCT_MODE=phone_mode\nAUTHENTICATOR=CUP\nTFTP=cucm1.example.com\nCCMCIP=cucm1.example.com")]
    [InlineData("config.bootstrap.incomplete", "SSO_EMAIL_PROMPT=ON\nUPN_DISCOVERY_ENABLED=false\nSERVICES_DOMAIN=example.com")]
    [InlineData("config.bootstrap.clear-missing", "msiexec /i a.msi SERVICES_DOMAIN=example.com")]
    [InlineData("config.bootstrap.behaviour-ignored", "FIPS_MODE=TRUE\nINVALID_CERTIFICATE_BEHAVIOR=RejectAndNotify")]
    [InlineData("config.domain.voice-same", "SERVICES_DOMAIN=example.com\nVOICE_SERVICES_DOMAIN=example.com")]
    [InlineData("config.link.excludes-all", "EXCLUDED_SERVICES=WEBEX,CUCM")]
    [InlineData("config.address.is-address-literal", "TFTP=192.0.2.7")]
    [InlineData("config.address.is-bare-host-name", "CCMCIP=cucm1")]
    [InlineData("config.parameter.misspelt", "SERVICE_DOMAIN=example.com")]
    [InlineData("config.parameter.other-channel", "ForceLaunchBrowser=true")]
    [InlineData("config.value.not-allowed", "AUTHENTICATOR=LDAP")]
    public void Finds(string code, string text)
    {
        var finding = Assert.Single(BootstrapReview.Of(Read(text)), finding => finding.Finding.Code == code);

        Assert.All(
            FindingTemplate.Names(finding.Finding.Title + finding.Finding.Cause + finding.Finding.Fix),
            name => Assert.False(string.IsNullOrEmpty(finding[name]), name));
    }

    static BootstrapFile Read(string text)
    {
        Assert.True(BootstrapFile.TryParse(Encoding.UTF8.GetBytes(text), out var file, out var error), error.ToString());
        return file;
    }
}
