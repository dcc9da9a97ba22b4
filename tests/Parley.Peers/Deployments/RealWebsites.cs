using System.Collections.Immutable;
using System.Net;
using Parley.Lab.People;
using Parley.Lab.Pki;
using Parley.Peers.Servers;

namespace Parley.Peers.Deployments;

/// <summary>What the web servers of a deployment serve: the documented shapes of the vendors' interfaces, as files.</summary>
public sealed record RealWebsites
{
    /// <summary>Where what has port 443 in the world really listens, so that nobody has to be root.</summary>
    public const int StandInFor443 = 10443;

    /// <summary>User data services, port 8443.</summary>
    public required NginxSite? UserData { get; init; }

    /// <summary>Configuration files, port 6972.</summary>
    public required NginxSite? Configuration { get; init; }

    /// <summary>Voicemail.</summary>
    public required NginxSite? Voicemail { get; init; }

    /// <summary>Photos.</summary>
    public required NginxSite? Photos { get; init; }

    /// <summary>Host-meta of the domain.</summary>
    public required NginxSite? HostMeta { get; init; }

    /// <summary>Whether they serve what the distribution forbids; see <see cref="PeerTls"/>.</summary>
    public bool AllowsWeakness { get; init; }

    /// <summary>Those that are served.</summary>
    internal ImmutableArray<NginxSite> All =>
        [.. new[] { UserData, Configuration, Voicemail, Photos, HostMeta }.OfType<NginxSite>()];

    internal static RealWebsites Honest(PeerFolder folder, RealHosts hosts, RealAuthorities authorities)
    {
        WritePages(folder, hosts);
        var users = folder.Write(
            "www/users", string.Concat(LabPeople.All.Select(person => $"{person.UserName}:{{PLAIN}}{LabPeople.Password}\n")));
        var callManager = authorities.Issue(CertificateTemplate.ForServer(hosts.CallManager.Name));
        return new()
        {
            UserData = Site(hosts.CallManager, 8443, callManager, "user-data", $$"""
                location = /cucm-uds/version { try_files /version.xml =404; }
                location = /cucm-uds/servers { try_files /servers.xml =404; }
                location = /cucm-uds/clusterUser {
                  try_files /clusterUser/$arg_username.xml /clusterUser/$arg_email.xml /clusterUser/none.xml =404;
                }
                location ~ "^/cucm-uds/user/([a-z]+)$" {
                  auth_basic "Cisco Web Services Realm";
                  auth_basic_user_file {{users}};
                  try_files /user/$1.xml =404;
                }
                """),
            Configuration = Site(hosts.CallManager, 6972, callManager, "configuration", ""),
            Voicemail = Site(
                hosts.Voicemail, StandInFor443, authorities.Issue(CertificateTemplate.ForServer(hosts.Voicemail.Name)), "voicemail",
                $$"""
                location /vmrest/ {
                  auth_basic "Unity Connection";
                  auth_basic_user_file {{users}};
                  try_files $uri.xml =404;
                }
                """),
            Photos = Site(
                hosts.Photos, StandInFor443, authorities.Issue(CertificateTemplate.ForServer(hosts.Photos.Name)), "photos", ""),
            HostMeta = Site(
                hosts.Website, StandInFor443, authorities.Issue(CertificateTemplate.ForServer(hosts.Website.Name)), "website",
                """
                location = /.well-known/host-meta { try_files /host-meta.xrd =404; }
                location = /.well-known/host-meta.json { try_files /host-meta.json =404; }
                """),
        };

        NginxSite Site(RealHost host, int port, PeerCertificate certificate, string pages, string locations) => new()
        {
            EndPoint = new IPEndPoint(host.Address, port),
            Certificate = certificate,
            Root = folder[$"www/{pages}"],
            Locations = locations,
        };
    }

    static void WritePages(PeerFolder folder, RealHosts hosts)
    {
        const string version = "12.5.1";
        var node = hosts.CallManager.Name;
        var root = $"https://{node}:8443/cucm-uds";
        folder.Write("www/user-data/version.xml", $"""
            <versionInformation uri="{root}/version" version="{version}"><version>{version}</version>
            <capabilities><usersResourceAuthEnabled>true</usersResourceAuthEnabled></capabilities></versionInformation>
            """);
        folder.Write("www/user-data/servers.xml", $"""
            <servers uri="{root}/servers" version="{version}"><server>{node}</server></servers>
            """);
        folder.Write("www/user-data/clusterUser/none.xml", $"""
            <clusterUser version="{version}" uri="{root}/clusterUser"><result found="false"/></clusterUser>
            """);
        foreach (var person in LabPeople.All)
        {
            var found = $"""
                <clusterUser version="{version}" uri="{root}/clusterUser">
                <result found="true" uri="{root}/user/{person.UserName}" version="{version}"/>
                <homeCluster serversUri="{root}/servers">{node}</homeCluster></clusterUser>
                """;
            foreach (var asked in new[] { person.UserName, person.Address, Uri.EscapeDataString(person.Address) })
                folder.Write($"www/user-data/clusterUser/{asked}.xml", found);
            folder.Write($"www/user-data/user/{person.UserName}.xml", $"""
                <user uri="{root}/user/{person.UserName}" version="{version}"><userName>{person.UserName}</userName>
                <displayName>{person.DisplayName}</displayName><email>{person.Address}</email>
                <directoryUri>{person.Address}</directoryUri>
                <homeCluster enableImAndPresence="true" enableCalendarPresence="false">true</homeCluster>
                <imAndPresence><server>{hosts.FirstPresence.Name}</server><server>{hosts.SecondPresence.Name}</server></imAndPresence>
                <serviceProfile><uri>https://{node}:6972/SPDefault.cnf.xml</uri></serviceProfile></user>
                """);
        }

        folder.Write("www/configuration/SPDefault.cnf.xml", $"""
            <ServiceProfile name="Default">
            <IMandPresence><Primary><Address>{hosts.FirstPresence.Name}</Address><Port/><Protocol/></Primary>
            <Backup1><Address>{hosts.SecondPresence.Name}</Address><Port/><Protocol/></Backup1></IMandPresence>
            <Voicemail><Primary><Address>{hosts.Voicemail.Name}</Address><Port>443</Port><Protocol>HTTPS</Protocol></Primary></Voicemail>
            <Directory><Primary><Address>{hosts.Directory.Name}</Address><Port>10636</Port><Protocol>TLS</Protocol></Primary>
            <UseUDS>false</UseUDS><UseUserCredential>true</UseUserCredential></Directory></ServiceProfile>
            """);
        folder.Write("www/configuration/jabber-config.xml", $"""
            <?xml version="1.0" encoding="utf-8"?>
            <config version="1.0">
            <Directory><PhotoUriSubstitutionEnabled>true</PhotoUriSubstitutionEnabled>
            <PhotoUriSubstitutionToken>uid</PhotoUriSubstitutionToken>
            <PhotoUriWithToken>https://{hosts.Photos.Name}/photos/uid.png</PhotoUriWithToken></Directory>
            <Policies><ServiceDiscoveryExcludedServices>WEBEX</ServiceDiscoveryExcludedServices></Policies>
            <Presence><PresenceDomain>{RealHosts.Domain}</PresenceDomain></Presence></config>
            """);
        folder.Write("www/voicemail/vmrest/version.xml", $"<VersionInformation><name>vmrest</name><version>{version}</version></VersionInformation>\n");
        folder.Write("www/photos/photos/none.txt", "Nobody has a photo here.\n");
        folder.Write("www/website/host-meta.xrd", $"""
            <XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0"><Subject>https://{RealHosts.Domain}</Subject></XRD>
            """);
        folder.Write("www/website/host-meta.json", $$"""{"subject":"https://{{RealHosts.Domain}}","links":[]}""");
    }
}
