using System.Text;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.ServiceProfiles;

namespace Parley.Configuration.Tests;

/// <summary>Documents of tests.</summary>
static class Samples
{
    internal const string Profile = """
        <?xml version="1.0" encoding="utf-8"?>
        <ServiceProfile name="Sales">
          <IMandPresence>
            <Primary><Address>imp1.example.com</Address><Port/><Protocol/></Primary>
            <Backup1><Address>imp2.example.com</Address></Backup1><Backup2><Address/><Port/></Backup2>
          </IMandPresence>
          <CTI><Primary><Address>cucm1.example.com</Address><Port>2748</Port><Protocol>TCP</Protocol></Primary></CTI>
          <Voicemail><Primary><Address>cuc1.example.com</Address><Port>443</Port><Protocol>HTTPS</Protocol></Primary></Voicemail>
          <VoicemailServiceCredentialsSource>unified</VoicemailServiceCredentialsSource>
          <MailStore><Primary><Address>cuc1.example.com</Address><Port>7993</Port><Protocol>TLS</Protocol></Primary></MailStore>
          <Conferencing><Primary><Address>example.webex.com</Address><Port>443</Port><Protocol>HTTPS</Protocol></Primary></Conferencing>
          <Directory>
            <Primary><Address>dc1.example.com</Address><Port>3269</Port><Protocol>TLS</Protocol></Primary>
            <Backup1><Address>dc2.example.com</Address><Port>3268</Port><Protocol>TCP</Protocol></Backup1>
            <UseUDS>false</UseUDS><DN/><Password/>
            <SearchContext1>ou=staff,dc=example,dc=com</SearchContext1>
          </Directory>
          <FutureThing><Deep><Value>7</Value></Deep></FutureThing>
        </ServiceProfile>
        """;

    internal static ServiceProfile ProfileOf(string text)
    {
        Assert.True(ServiceProfile.TryParse(Encoding.UTF8.GetBytes(text), out var profile, out var error), error.ToString());
        return profile;
    }

    internal static ClientConfiguration FileOf(string text)
    {
        Assert.True(ClientConfiguration.TryParse(Encoding.UTF8.GetBytes(text), out var file, out var error), error.ToString());
        return file;
    }
}
