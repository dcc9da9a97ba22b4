using Parley.Lab.Pki;

namespace Parley.Lab.Blueprints;

/// <content>The deployment in which all is well.</content>
public sealed partial class LabBlueprint
{
    /// <summary>The host that answers the cloud lookup, a name outside of the domain; see the discovery of the seeds.</summary>
    public const string CloudLookupHost = "loginp.webexconnect.com";

    /// <summary>Draws the deployment in which all is well: two nodes of each cluster, one of each other server.</summary>
    public static LabBlueprint Honest()
    {
        var root = new LabCertificatePlan(CertificateTemplate.ForAuthority("Parley Lab Root CA") with
        {
            EndsIn = TimeSpan.FromDays(10 * 365),
        });
        var issuing = new LabCertificatePlan(
            CertificateTemplate.ForAuthority("Parley Lab Issuing CA") with { PathLength = 0 }, root);
        var blueprint = new LabBlueprint(root, issuing);

        var domain = new LabName.Dns(Domain);
        foreach (var node in new[] { "cucm1", "cucm2" })
            blueprint.AddHost(HostName(node), [], (LabRole.UserData, 8443), (LabRole.Configuration, 6972));
        foreach (var node in new[] { "imp1", "imp2" })
        {
            blueprint.AddHost(
                HostName(node),
                [
                    domain, new LabName.XmppAddress(Domain),
                    new LabName.Service($"_xmpp-client.{Domain}"), new LabName.Service($"_xmpp-server.{Domain}"),
                ],
                (LabRole.XmppStartTls, 5222),
                (LabRole.XmppDirectTls, 5223),
                (LabRole.XmppServerStartTls, 5269),
                (LabRole.XmppServerDirectTls, 5270));
        }

        blueprint.AddHost(
            HostName("ldap1"), [], (LabRole.LdapStartTls, 389), (LabRole.LdapTls, 636), (LabRole.GlobalCatalog, 3268),
            (LabRole.GlobalCatalogTls, 3269));
        blueprint.AddHost(HostName("sip1"), [new LabName.Uri($"sip:{Domain}"), domain], (LabRole.SipTls, 5061));
        blueprint.AddHost(HostName("turn1"), [domain], (LabRole.StunTls, 5349));
        blueprint.AddHost(HostName("cuc1"), [], (LabRole.Voicemail, 443));
        blueprint.AddHost(HostName("photos"), [], (LabRole.Photos, 443));
        blueprint.AddHost(Domain, [], (LabRole.HostMeta, 443));
        blueprint.AddHost(CloudLookupHost, [], (LabRole.CloudLookup, 443));
        blueprint.AddHost(HostName("edge1"), [domain, new LabName.Dns($"collab-edge.{Domain}")], (LabRole.Edge, 8443));
        blueprint.Publish();
        return blueprint;
    }

    void AddHost(string host, ReadOnlySpan<LabName> furtherNames, params ReadOnlySpan<(LabRole Role, int Port)> servers)
    {
        var certificate = new LabCertificatePlan(CertificateTemplate.ForServer(host, furtherNames), Issuing);
        foreach (var (role, port) in servers)
        {
            Servers.Add(new() { Role = role, Host = host, StandardPort = port, Presented = { certificate, Issuing } });
        }
    }

    void Publish()
    {
        foreach (var host in Servers.Select(server => server.Host).Where(host => host != CloudLookupHost))
            InsideDns.Hosts.Add(host);
        InsideDns.Hosts.Add(LabPublication.Host);
        foreach (var (service, role) in new[]
        {
            ("_cisco-uds._tcp", LabRole.UserData),
            ("_xmpp-client._tcp", LabRole.XmppStartTls),
            ("_xmpps-client._tcp", LabRole.XmppDirectTls),
            ("_xmpp-server._tcp", LabRole.XmppServerStartTls),
            ("_xmpps-server._tcp", LabRole.XmppServerDirectTls),
            ("_ldap._tcp", LabRole.LdapStartTls),
            ("_ldaps._tcp", LabRole.LdapTls),
            ("_gc._tcp", LabRole.GlobalCatalog),
            ("_sips._tcp", LabRole.SipTls),
            ("_stuns._tcp", LabRole.StunTls),
            ("_turns._tcp", LabRole.StunTls),
        })
        {
            var priority = 0;
            foreach (var server in Playing(role)) // the first node before the second
                InsideDns.Services.Add(new() { Service = service, Server = server, Priority = priority += 10 });
        }

        var edge = Playing(LabRole.Edge).Single();
        OutsideDns.Hosts.Add(Domain);
        OutsideDns.Hosts.Add(edge.Host);
        OutsideDns.Hosts.Add(LabPublication.Host);
        OutsideDns.Services.Add(new() { Service = "_collab-edge._tls", Server = edge });
        // Servers of other domains and media come from outside too.
        foreach (var record in InsideDns.Services.Where(record => record.Service.StartsWith("_xmpp-server.", StringComparison.Ordinal)
            || record.Service.StartsWith("_turns.", StringComparison.Ordinal)))
        {
            OutsideDns.Hosts.Add(record.Server.Host);
            OutsideDns.Services.Add(record);
        }
    }
}
