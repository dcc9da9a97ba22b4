using Parley.Peers.Servers;

namespace Parley.Acceptance.Tests.Checks;

/// <content>What goes wrong in what the call manager hands out.</content>
static partial class SmallFaults
{
    static IEnumerable<RealFault> Documents() =>
    [
        File("configuration with a tag that is not closed", "config.document.unreadable", "jabber-config.xml",
            "<?xml version=\"1.0\"?>\n<config version=\"1.0\"><Policies></config>\n"),
        File("configuration with a bare ampersand", "config.document.unreadable", "jabber-config.xml",
            "<?xml version=\"1.0\"?>\n<config version=\"1.0\"><Directory><BaseFilter>(&(mail=*))</BaseFilter></Directory></config>\n"),
        File("service profile that is cut off", "config.document.unreadable", "SPDefault.cnf.xml", "<ServiceProfile name=\"Default\"><Voice"),
        File("photos by address", "config.address.is-address-literal", "jabber-config.xml", """
            <?xml version="1.0"?>
            <config version="1.0"><Directory><PhotoUriSubstitutionEnabled>true</PhotoUriSubstitutionEnabled>
            <PhotoUriSubstitutionToken>uid</PhotoUriSubstitutionToken>
            <PhotoUriWithToken>https://127.0.0.1:1/uid.png</PhotoUriWithToken></Directory></config>

            """),
        File("photos in clear text", "config.service.clear-text", "jabber-config.xml", """
            <?xml version="1.0"?>
            <config version="1.0"><Directory><PhotoUriSubstitutionEnabled>true</PhotoUriSubstitutionEnabled>
            <PhotoUriSubstitutionToken>uid</PhotoUriSubstitutionToken>
            <PhotoUriWithToken>http://photos.example.test/uid.png</PhotoUriWithToken></Directory></config>

            """),
        File("a switch that is neither on nor off", "config.value.wrong-type", "jabber-config.xml",
            "<?xml version=\"1.0\"?>\n<config version=\"1.0\"><Policies><Screen_Capture_Enabled>maybe</Screen_Capture_Enabled></Policies></config>\n"),
        File("a parameter that nobody reads", "config.parameter.misspelt", "jabber-config.xml",
            "<?xml version=\"1.0\"?>\n<config version=\"1.0\"><Policies><Screen_Capture_Enable>true</Screen_Capture_Enable></Policies></config>\n"),
        File("the rule for bad certificates in the wrong place", "config.parameter.other-channel", "jabber-config.xml",
            "<?xml version=\"1.0\"?>\n<config version=\"1.0\"><Policies><InvalidCertificateBehavior>PromptPerSession</InvalidCertificateBehavior></Policies></config>\n"),
        File("a directory on another port than its record's", "transport.dial.refused", "SPDefault.cnf.xml", """
            <ServiceProfile name="Default"><Directory><Primary><Address>cucm1.example.test</Address><Port>6360</Port><Protocol>TLS</Protocol></Primary></Directory></ServiceProfile>

            """),
        File("voicemail by its bare name", "config.address.is-bare-host-name", "SPDefault.cnf.xml", """
            <ServiceProfile name="Default"><Voicemail><Primary><Address>cuc1</Address><Port>443</Port><Protocol>HTTPS</Protocol></Primary></Voicemail></ServiceProfile>

            """),
        File("voicemail of an unknown host", "client.node.no-address", "SPDefault.cnf.xml", """
            <ServiceProfile name="Default"><Voicemail><Primary><Address>cuc9.example.test</Address><Port>443</Port><Protocol>HTTPS</Protocol></Primary></Voicemail></ServiceProfile>

            """),
        File("directory in clear text", "config.directory.clear-text", "SPDefault.cnf.xml", """
            <ServiceProfile name="Default"><Directory><Primary><Address>ldap1.example.test</Address><Port>389</Port><Protocol>TCP</Protocol></Primary></Directory></ServiceProfile>

            """),
        File("password in the service profile", "config.profile.password-in-clear", "SPDefault.cnf.xml", """
            <ServiceProfile name="Default"><Directory><DN>cn=reader</DN><Password>not-a-secret</Password></Directory></ServiceProfile>

            """),
        Pages("configuration under another name", "client.configuration.misnamed", site =>
        {
            System.IO.File.Delete(Path.Combine(site.Root, "jabber-config.xml"));
            SmallDeployments.Write(site, "Jabber-Config.xml", "<?xml version=\"1.0\"?>\n<config version=\"1.0\"/>\n");
        }),
        Pages("no configuration at all", "client.configuration.none", site =>
        {
            foreach (var page in Directory.GetFiles(site.Root))
                System.IO.File.Delete(page);
        }),
        Servers("server list with an address", "config.address.is-address-literal", "127.0.0.1"),
        Servers("server list with a bare name", "config.address.is-bare-host-name", "cucm2"),
        Servers("server list with an unknown host", "client.node.no-address", "cucm9.example.test"),
        Servers("server list with two names in one", "config.address.unreadable", "cucm1.example.test, cucm2.example.test"),
        new("user of another cluster", "client.user-data.user-not-found", plan =>
        {
            var small = SmallDeployments.CallManager(plan);
            foreach (var page in Directory.GetFiles(Path.Combine(small.Web.UserData!.Root, "clusterUser"), "alice*")) // see CallManager
                System.IO.File.Delete(page);
            return small;
        }),
    ];

    static RealFault File(string name, string cause, string file, string text) =>
        Pages(name, cause, site => SmallDeployments.Write(site, file, text));

    static RealFault Pages(string name, string cause, Action<NginxSite> change) => new(name, cause, plan =>
    {
        var small = SmallDeployments.CallManager(plan);
        change(small.Web.Configuration!); // see CallManager
        return small;
    });

    static RealFault Servers(string name, string cause, string second) => new(name, cause, plan =>
    {
        var small = SmallDeployments.CallManager(plan);
        SmallDeployments.Write(small.Web.UserData!, "servers.xml", $"""
            <servers version="12.5.1"><server>{plan.Hosts.CallManager.Name}</server><server>{second}</server></servers>

            """);
        return small;
    });
}
