using System.Collections.Immutable;
using Parley.Lab.People;
using Parley.Lab.Pki;
using Parley.Peers.Servers;

namespace Parley.Peers.Deployments;

/// <summary>
/// A deployment of real servers on paper. As made by <see cref="Honest"/> all is well; a test changes a setting and starts
/// what the paper says. What is <see langword="null"/> is not started.
/// </summary>
public sealed record RealDeploymentPlan
{
    /// <summary>Who is where.</summary>
    public required RealHosts Hosts { get; init; }

    /// <summary>Who signs.</summary>
    public required RealAuthorities Authorities { get; init; }

    /// <summary>DNS.</summary>
    public required KnotSettings? Dns { get; init; }

    /// <summary>Messaging and presence.</summary>
    public required ProsodySettings? Xmpp { get; init; }

    /// <summary>Messaging and presence on another server, in place of <see cref="Xmpp"/>.</summary>
    public EjabberdSettings? Ejabberd { get; init; }

    /// <summary>The directory.</summary>
    public required OpenLdapSettings? Ldap { get; init; }

    /// <summary>Calls.</summary>
    public required KamailioSettings? Sip { get; init; }

    /// <summary>User data, configuration, voicemail, photos and host-meta.</summary>
    public required RealWebsites Web { get; init; }

    /// <summary>The template of the presence nodes' certificate, to be changed and issued again.</summary>
    public static CertificateTemplate XmppTemplate(RealHosts hosts)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        return CertificateTemplate.ForServer(
            hosts.FirstPresence.Name,
            new LabName.Dns(hosts.SecondPresence.Name),
            new LabName.Dns(RealHosts.Domain),
            new LabName.XmppAddress(RealHosts.Domain),
            new LabName.Service($"_xmpp-client.{RealHosts.Domain}"));
    }

    /// <summary>The template of the SIP proxy's certificate: the domain is what matters (RFC 5922, 7.1).</summary>
    public static CertificateTemplate SipTemplate(RealHosts hosts)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        return CertificateTemplate.ForServer(
            hosts.Sip.Name, new LabName.Uri($"sip:{RealHosts.Domain}"), new LabName.Dns(RealHosts.Domain));
    }

    /// <summary>The records of the zone in which all is well.</summary>
    public static ImmutableArray<string> Records(RealHosts hosts)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        return
        [
            .. hosts.All.Where(host => host != hosts.NameServer).Select(host => $"{host.Name}. A {host.Address}"),
            $"_cisco-uds._tcp SRV 10 50 8443 {hosts.CallManager.Name}.",
            $"_xmpp-client._tcp SRV 10 50 5222 {hosts.FirstPresence.Name}.",
            $"_xmpp-client._tcp SRV 20 50 5222 {hosts.SecondPresence.Name}.",
            $"_xmpps-client._tcp SRV 10 50 5223 {hosts.FirstPresence.Name}.",
            $"_xmpps-client._tcp SRV 20 50 5223 {hosts.SecondPresence.Name}.",
            $"_ldap._tcp SRV 10 50 10389 {hosts.Directory.Name}.",
            $"_ldaps._tcp SRV 10 50 10636 {hosts.Directory.Name}.",
            $"_gc._tcp SRV 10 50 3268 {hosts.Directory.Name}.",
            $"_sips._tcp SRV 10 50 5061 {hosts.Sip.Name}.",
        ];
    }

    internal static RealDeploymentPlan Honest(PeerFolder folder, RealHosts hosts, RealAuthorities authorities) => new()
    {
        Hosts = hosts,
        Authorities = authorities,
        Dns = new() { Address = hosts.NameServer.Address, Records = Records(hosts) },
        Xmpp = new()
        {
            Addresses = [hosts.FirstPresence.Address, hosts.SecondPresence.Address],
            Certificate = authorities.Issue(XmppTemplate(hosts)),
            Users = LabPeople.All.ToImmutableDictionary(person => person.UserName, _ => LabPeople.Password),
        },
        Ldap = new()
        {
            Address = hosts.Directory.Address,
            Certificate = authorities.Issue(CertificateTemplate.ForServer(hosts.Directory.Name)),
        },
        Sip = new() { Address = hosts.Sip.Address, Certificate = authorities.Issue(SipTemplate(hosts)) },
        Web = RealWebsites.Honest(folder, hosts, authorities),
    };
}
