using System.Collections.Immutable;
using System.Text;
using Parley.Configuration.Channels;
using Parley.Configuration.Links;
using Parley.Configuration.Parameters;

namespace Parley.Configuration.Tests.Links;

public sealed class ProvisioningLinkTests
{
    [Theory]
    [InlineData("ciscojabber://provision?servicesdomain=example.com", "servicesdomain=example.com")]
    [InlineData("ciscojabber://provision?servicesdomain=example.com&VoiceServicesDomain=VoiceServices.example.com", "servicesdomain=example.com VoiceServicesDomain=VoiceServices.example.com")]
    [InlineData("ciscojabber://provision?servicesdomain=example.com&ServiceDiscoveryExcludedServices=WEBEX,CUCM", "servicesdomain=example.com ServiceDiscoveryExcludedServices=WEBEX,CUCM")]
    [InlineData(" CiscoJabber://PROVISION/?ServicesDomain=example.com\n  &IP_Mode=IPv6-Only\n", "ServicesDomain=example.com IP_Mode=IPv6-Only")]
    [InlineData("ciscojabber://provision?ServicesDomain=b%C3%BCro.example&&IP_Mode=Two%20Stacks", "ServicesDomain=büro.example IP_Mode=Two Stacks")]
    [InlineData("ciscojabber://provision", "")]
    public void Reads_links_as_guides_and_users_write_them(string text, string settings) =>
        Assert.Equal(settings, string.Join(' ', Read(text).Settings));

    [Fact]
    public void Names_are_found_in_any_case()
    {
        var link = Read("ciscojabber://provision?SERVICESDOMAIN=example.com");

        Assert.Equal("example.com", link.Find("ServicesDomain"));
        Assert.Null(link.Find("VoiceServicesDomain"));
    }

    [Theory]
    [InlineData("https://provision?ServicesDomain=example.com", 0, "ciscojabber://provision")]
    [InlineData("", 0, "ciscojabber://provision")]
    [InlineData("ciscojabber://provisioning?ServicesDomain=example.com", 23, "?")]
    [InlineData("ciscojabber://provision?ServicesDomain", 24, "name=value")]
    [InlineData("ciscojabber://provision?a=b&=c", 28, "name=value")]
    [InlineData("ciscojabber://provision?a=%zz", 24, "% and two hexadecimal digits of UTF-8")]
    [InlineData("ciscojabber://provision?a=%ff", 24, "% and two hexadecimal digits of UTF-8")]
    [InlineData("ciscojabber://provision?a=%4", 24, "% and two hexadecimal digits of UTF-8")]
    public void Tells_where_a_link_is_none(string text, int offset, string expected)
    {
        Assert.False(ProvisioningLink.TryParse(text, out _, out var error));
        Assert.Equal((offset, expected), (error.Offset, error.Expected));
    }

    [Fact]
    public void Refuses_what_is_beyond_every_bound()
    {
        Assert.False(ProvisioningLink.TryParse(ProvisioningLink.Beginning + "?a=" + new string('b', 9_000), out _, out var length));
        Assert.False(ProvisioningLink.TryParse(ProvisioningLink.Beginning + "?" + string.Concat(Enumerable.Repeat("a=b&", 65)), out _, out var count));

        Assert.Equal(("at most 8192 characters", "at most 64 names"), (length.Expected, count.Expected));
    }

    [Fact]
    public void Every_setting_of_the_channel_comes_back_from_a_link_and_from_both_managed_forms()
    {
        ImmutableArray<ChannelSetting> settings =
        [
            .. ParameterTable.All.Where(parameter => parameter.Channel == ParameterChannel.Link)
                .Select((parameter, number) => new ChannelSetting(parameter.Name, $"a&b=<{number}> ü%,\"'", 1, 1))
        ];

        var link = Read(new ProvisioningLink { Settings = settings }.ToString());
        var apple = Managed(ManagedConfiguration.ToPropertyList(settings));
        var android = Managed(ManagedConfiguration.ToManagedProperties(settings));

        Assert.Equal(13, settings.Length);
        foreach (var read in new[] { link.Settings, apple, android })
            Assert.Equal(settings.Select(setting => (setting.Name, setting.Value)), read.Select(setting => (setting.Name, setting.Value)));
    }

    [Theory]
    [InlineData("<dict><key>FIPS_MODE</key><true/><key>ServicesDomain</key><string>example.com</string></dict>", "FIPS_MODE=true ServicesDomain=example.com")]
    [InlineData("{\"ServicesDomain\":\"example.com\",\"FIPS_MODE\":true}", "ServicesDomain=example.com FIPS_MODE=true")]
    [InlineData("{\"managedProperty\":[{\"key\":\"FIPS_MODE\",\"valueBool\":false}]}", "FIPS_MODE=false")]
    public void Reads_managed_configurations_as_others_write_them(string text, string settings) => Assert.Equal(settings, string.Join(' ', Managed(text)));

    [Theory]
    [InlineData("<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\"><plist><dict/></plist>", "no document type")]
    [InlineData("<plist/>", "a property list with a <dict>")]
    [InlineData("<dict><key>a</key><key>b</key></dict>", "<key> and a value behind it")]
    [InlineData("<dict><string>a</string></dict>", "<key> and a value behind it")]
    [InlineData("{\"a\":", "JSON")]
    [InlineData("{\"a\":\"\\ud800\"}", "JSON")]
    [InlineData("[1]", "an object of names and values")]
    [InlineData("{\"managedProperty\":[{\"key\":1}]}", "managed properties with a key each")]
    [InlineData("{\"managedProperty\":7}", "managed properties with a key each")]
    [InlineData("[[[[[[[[[[1]]]]]]]]]]", "JSON")]
    public void Tells_why_a_managed_configuration_cannot_be_read(string text, string expected)
    {
        Assert.False(ManagedConfiguration.TryParse(Encoding.UTF8.GetBytes(text), out _, out var error));
        Assert.Equal(expected, error.Expected);
    }

    [Fact]
    public void Any_text_is_answered()
    {
        const int seed = 20261122;
        var random = new Random(seed);
        string[] samples =
        [
            "ciscojabber://provision?ServicesDomain=b%C3%BCro.example&IP_Mode=Two%20Stacks",
            "<plist><dict><key>ServicesDomain</key><string>example.com</string></dict></plist>",
            "{\"managedProperty\":[{\"key\":\"ServicesDomain\",\"valueString\":\"example.com\"}]}",
            "msiexec /i a.msi CLEAR=1 TFTP=\"a b\"\r\n# c\r\nKEY: NOT_SPECIFIED",
        ];
        for (var round = 0; round < 4_000; round++)
        {
            var octets = Encoding.UTF8.GetBytes(samples[round % samples.Length]);
            for (var change = random.Next(1, 5); change > 0; change--)
                octets[random.Next(octets.Length)] = (byte)random.Next(256);
            var text = Encoding.UTF8.GetString(octets);

            if (ProvisioningLink.TryParse(text, out var link, out _))
                Assert.True(Read(link.ToString()).Settings.Select(setting => setting.Value).SequenceEqual(link.Settings.Select(setting => setting.Value)), $"seed {seed}, round {round}: {text}");
            if (!ManagedConfiguration.TryParse(octets, out _, out var managed))
                Assert.True(managed != default, $"seed {seed}, round {round}: {text}");
            if (!Parley.Configuration.Bootstrap.BootstrapFile.TryParse(octets, out _, out var bootstrap))
                Assert.True(bootstrap != default, $"seed {seed}, round {round}: {text}");
        }
    }

    static ProvisioningLink Read(string text)
    {
        Assert.True(ProvisioningLink.TryParse(text, out var link, out var error), error.ToString());
        return link;
    }

    static ImmutableArray<ChannelSetting> Managed(string text)
    {
        Assert.True(ManagedConfiguration.TryParse(Encoding.UTF8.GetBytes(text), out var settings, out var error), error.ToString());
        return settings;
    }
}
