using System.Collections.Immutable;
using Parley.Discovery.Paths;
using Parley.Dns;

namespace Parley.Discovery;

/// <summary>What discovery is asked to find.</summary>
public sealed record DiscoveryRequest
{
    /// <summary>The domain of the user's address. The cloud lookup and the records of open standards use it.</summary>
    public required DnsName ServicesDomain { get; init; }

    /// <summary>
    /// The domain of <c>_cisco-uds</c>, <c>_cuplogin</c> and <c>_collab-edge</c> where it differs. Default: the
    /// services domain.
    /// </summary>
    public DnsName? VoiceServicesDomain { get; init; }

    /// <summary>The domain of <c>_ldap</c> and <c>_ldaps</c> where it differs. Default: the services domain.</summary>
    public DnsName? DirectoryDomain { get; init; }

    /// <summary>The forest of <c>_gc</c> where it differs. Default: the directory's domain.</summary>
    public DnsName? GlobalCatalogDomain { get; init; }

    /// <summary>
    /// The directory's site of this machine; its records are asked for beside those without a site. Default: none.
    /// </summary>
    public string? DirectorySite { get; init; }

    /// <summary>
    /// The ways that are switched off. With all three, nothing is looked up and the path is manual. Default: none.
    /// </summary>
    public ImmutableHashSet<ExcludedService> Excluded { get; init; } = [];

    /// <summary>
    /// Whether the cloud messenger is told the domain and asked whether it is one of its own. Default: no.
    /// </summary>
    public bool AskCloud { get; init; }

    /// <summary>Whether the domain's web server is asked for host-meta. Default: yes.</summary>
    public bool AskHostMeta { get; init; } = true;

    /// <summary>
    /// Where the name servers stand, which decides what a record in their answer means. Default: unknown.
    /// </summary>
    public DnsVantage Vantage { get; init; }
}
