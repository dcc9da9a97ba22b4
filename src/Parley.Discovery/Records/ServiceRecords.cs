using System.Collections.Immutable;
using System.Text;
using Parley.Discovery.Paths;
using Parley.Dns;

namespace Parley.Discovery.Records;

/// <summary>Which records are asked for, and in whose name.</summary>
static class ServiceRecords
{
    /// <summary>
    /// The records of a request in the order in which their answers count. The vendor's are those of the voice services
    /// domain, the open ones those of the services domain (planning guide, "How the Client Gets a Services Domain").
    /// </summary>
    internal static ImmutableArray<ServiceRecord> For(DiscoveryRequest request)
    {
        var voice = request.VoiceServicesDomain ?? request.ServicesDomain;
        var directory = request.DirectoryDomain ?? request.ServicesDomain;
        var forest = request.GlobalCatalogDomain ?? directory;
        var records = ImmutableArray.CreateBuilder<ServiceRecord>();

        if (!request.Excluded.Contains(ExcludedService.Cucm))
            Add(records, ServiceKind.UserData, voice, "_cisco-uds", "_tcp");
        if (!request.Excluded.Contains(ExcludedService.Cup))
            Add(records, ServiceKind.LegacyPresence, voice, "_cuplogin", "_tcp");
        Add(records, ServiceKind.Edge, voice, "_collab-edge", "_tls");

        Add(records, ServiceKind.Xmpp, request.ServicesDomain, "_xmpp-client", "_tcp");
        Add(records, ServiceKind.XmppDirectTls, request.ServicesDomain, "_xmpps-client", "_tcp");
        Add(records, ServiceKind.XmppServer, request.ServicesDomain, "_xmpp-server", "_tcp");
        Add(records, ServiceKind.XmppServerDirectTls, request.ServicesDomain, "_xmpps-server", "_tcp");
        Add(records, ServiceKind.SipTls, request.ServicesDomain, "_sips", "_tcp");
        Add(records, ServiceKind.SipTls, request.ServicesDomain, "_sip", "_tls");
        Add(records, ServiceKind.Sip, request.ServicesDomain, "_sip", "_tcp");

        AddWithSite(records, ServiceKind.Ldap, directory, request.DirectorySite, "_ldap");
        AddWithSite(records, ServiceKind.Ldaps, directory, request.DirectorySite, "_ldaps");
        AddWithSite(records, ServiceKind.GlobalCatalog, forest, request.DirectorySite, "_gc");
        Add(records, ServiceKind.StunTls, request.ServicesDomain, "_stuns", "_tcp");
        Add(records, ServiceKind.TurnTls, request.ServicesDomain, "_turns", "_tcp");
        return records.ToImmutable();
    }

    /// <summary>Whether a text can be the name of a site in a record.</summary>
    internal static bool IsSite(string site) =>
        site.Length is > 0 and <= DnsName.MaximumLabelOctets && Ascii.IsValid(site) && !site.Any(char.IsControl);

    /// <summary>The nearer servers, those of the site, come first.</summary>
    static void AddWithSite(
        ImmutableArray<ServiceRecord>.Builder records, ServiceKind kind, DnsName domain, string? site, string service)
    {
        if (site is not null)
            Add(records, kind, domain, service, "_tcp", site, "_sites");
        Add(records, kind, domain, service, "_tcp");
    }

    /// <summary>A name that would be too long cannot exist, so that there is nothing to ask.</summary>
    static void Add(
        ImmutableArray<ServiceRecord>.Builder records, ServiceKind kind, DnsName domain, params ReadOnlySpan<string> labels)
    {
        if (domain.TryPrepend(out var name, labels))
            records.Add(new(kind, name, domain));
    }
}
