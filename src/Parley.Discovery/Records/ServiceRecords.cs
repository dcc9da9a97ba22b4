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
        var records = ImmutableArray.CreateBuilder<ServiceRecord>();
        foreach (var (kind, service, protocol) in ServiceKinds.Labels)
        {
            if (IsExcluded(kind, request))
                continue;
            var domain = DomainOf(kind, request);
            // The nearer servers, those of the site, come first.
            if (kind is ServiceKind.Ldap or ServiceKind.Ldaps or ServiceKind.GlobalCatalog && request.DirectorySite is { } site)
                Add(records, kind, domain, service, protocol, site, "_sites");
            Add(records, kind, domain, service, protocol);
        }

        return records.ToImmutable();
    }

    /// <summary>Whether a text can be the name of a site in a record.</summary>
    internal static bool IsSite(string site) =>
        site.Length is > 0 and <= DnsName.MaximumLabelOctets && Ascii.IsValid(site) && !site.Any(char.IsControl);

    static bool IsExcluded(ServiceKind kind, DiscoveryRequest request) => kind switch
    {
        ServiceKind.UserData => request.Excluded.Contains(ExcludedService.Cucm),
        ServiceKind.LegacyPresence => request.Excluded.Contains(ExcludedService.Cup),
        _ => false,
    };

    static DnsName DomainOf(ServiceKind kind, DiscoveryRequest request) => kind switch
    {
        ServiceKind.UserData or ServiceKind.LegacyPresence or ServiceKind.Edge => request.VoiceServicesDomain ?? request.ServicesDomain,
        ServiceKind.Ldap or ServiceKind.Ldaps => request.DirectoryDomain ?? request.ServicesDomain,
        ServiceKind.GlobalCatalog => request.GlobalCatalogDomain ?? request.DirectoryDomain ?? request.ServicesDomain,
        _ => request.ServicesDomain,
    };

    /// <summary>A name that would be too long cannot exist, so that there is nothing to ask.</summary>
    static void Add(
        ImmutableArray<ServiceRecord>.Builder records, ServiceKind kind, DnsName domain, params ReadOnlySpan<string> labels)
    {
        if (domain.TryPrepend(out var name, labels))
            records.Add(new(kind, name, domain));
    }
}
