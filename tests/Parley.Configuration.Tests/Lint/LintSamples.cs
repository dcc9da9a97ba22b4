using System.Collections.Immutable;
using System.Text;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Lint;

namespace Parley.Configuration.Tests.Lint;

/// <summary>Files under review.</summary>
static class LintSamples
{
    internal const string Sound = """
        <?xml version="1.0" encoding="utf-8"?>
        <config version="1.0">
          <Client><Disable_IM_History>false</Disable_IM_History><Persistent_Chat_Enabled>true</Persistent_Chat_Enabled></Client>
          <Directory>
            <DirectoryServerType>LDAP</DirectoryServerType>
            <PrimaryServerName>dc1.example.com</PrimaryServerName><ServerPort1>636</ServerPort1>
            <BaseFilter>(&amp;(objectCategory=person)(objectClass=user))</BaseFilter>
            <PhotoUriSubstitutionEnabled>true</PhotoUriSubstitutionEnabled>
            <PhotoUriSubstitutionToken>sAMAccountName</PhotoUriSubstitutionToken>
            <PhotoUriWithToken>https://photos.example.com/sAMAccountName.jpg</PhotoUriWithToken>
          </Directory>
          <Options><ConfigRefetchInterval>8</ConfigRefetchInterval></Options>
          <Phone/>
          <Policies><Telephony_Enabled>true</Telephony_Enabled><VoiceServicesDomain>voice.example.com</VoiceServicesDomain></Policies>
        </config>
        """;

    /// <summary>A file of these groups.</summary>
    internal static string File(string groups) => $"<config version=\"1.0\">{groups}</config>";

    internal static ConfigurationDocument Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    internal static ConfigurationDocument Read(byte[] octets)
    {
        Assert.True(ConfigurationDocument.TryRead(octets, out var document, out var error), error.ToString());
        return document;
    }

    internal static ImmutableArray<LintFinding> Review(string text, LintRequest? request = null) =>
        ConfigurationLint.Review(Read(text), request ?? new());

    internal static string Repair(string text) =>
        ConfigurationRepair.Apply(Read(text), new()).Document.Source.Text;
}
