using System.Collections.Immutable;
using System.Xml.Linq;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Web;

/// <summary>The configuration files of a node: the service profile and the client's configuration.</summary>
sealed class ConfigurationSite(ImmutableArray<string> presenceNodes, string voicemail, string directory, string photos) : IWebSite
{
    internal const string ServiceProfileName = "SPDefault.cnf.xml";

    internal const string ClientConfigurationName = "jabber-config.xml";

    public HttpAnswer? Answer(HttpRequest request) => request.Path switch
    {
        "/" + ServiceProfileName => HttpAnswer.Xml(ServiceProfile(), "text/xml; charset=utf-8"),
        "/" + ClientConfigurationName => HttpAnswer.Xml(ClientConfiguration(), "text/xml; charset=utf-8"),
        _ => null,
    };

    // There is no password in it: whoever can reach the port can read the file.
    XElement ServiceProfile() => new("ServiceProfile", new XAttribute("name", "Default"),
        new XElement("IMandPresence",
            Server("Primary", presenceNodes.ElementAtOrDefault(0) ?? "", "", ""),
            Server("Backup1", presenceNodes.ElementAtOrDefault(1) ?? "", "", "")),
        new XElement("Voicemail", Server("Primary", voicemail, "443", "HTTPS")),
        new XElement("Directory",
            Server("Primary", directory, "636", "TLS"),
            new XElement("UseUDS", "false"),
            new XElement("UseUserCredential", "true"),
            new XElement("SearchContext1", Ldap.LdapDirectory.People),
            new XElement("RecursiveSearch1", "true"),
            new XElement("SearchTimeout", "5")));

    XElement ClientConfiguration() => new("config", new XAttribute("version", "1.0"),
        new XElement("Client", new XElement("ConfigRefetchInterval", "8")),
        new XElement("Directory",
            new XElement("PhotoUriSubstitutionEnabled", "true"),
            new XElement("PhotoUriSubstitutionToken", "uid"),
            new XElement("PhotoUriWithToken", $"https://{photos}/photos/uid.png")),
        new XElement("Policies", new XElement("ServiceDiscoveryExcludedServices", "WEBEX")),
        new XElement("Presence", new XElement("PresenceDomain", LabBlueprint.Domain)));

    static XElement Server(string name, string address, string port, string protocol) =>
        new(name, new XElement("Address", address), new XElement("Port", port), new XElement("Protocol", protocol));
}
