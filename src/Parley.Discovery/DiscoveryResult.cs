using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Discovery.Cloud;
using Parley.Discovery.HostMeta;
using Parley.Discovery.Paths;
using Parley.Discovery.Records;
using Parley.Dns.Resolution;

namespace Parley.Discovery;

/// <summary>What discovery found, which way sign-in goes, and why.</summary>
public sealed record DiscoveryResult
{
    /// <summary>The way.</summary>
    public required SignInPath Path { get; init; }

    /// <summary>Why, in one sentence that names the record or the answer that decided.</summary>
    public required string Reason { get; init; }

    /// <summary>All services that were found, those of the chosen way first.</summary>
    public ImmutableArray<DiscoveredService> Services { get; init; } = [];

    /// <summary>The nodes of XMPP in the order in which a client tries them, both kinds mixed.</summary>
    public ImmutableArray<XmppCandidate> XmppOrder { get; init; } = [];

    /// <summary>All lookups that were made for services, found or not, in the order of the questions.</summary>
    public ImmutableArray<DnsLookup> Lookups { get; init; } = [];

    /// <summary>What host-meta says; <see langword="null"/> where it was not asked for.</summary>
    public HostMetaResult? HostMeta { get; init; }

    /// <summary>What the cloud says; <see langword="null"/> where it was not asked.</summary>
    public CloudLookupResult? Cloud { get; init; }

    /// <summary>What is wrong or worth knowing.</summary>
    public ImmutableArray<Observation> Observations { get; init; } = [];

    /// <summary>What vendors' clients leave out of all this.</summary>
    public ImmutableArray<VendorDiscoveryLimits> VendorLimits { get; init; } = [VendorDiscoveryLimits.JabberForWindows];

    /// <summary>
    /// Whether any name server answered any question; where not, nothing can be said about the deployment.
    /// </summary>
    public bool DnsWorked => Lookups.IsEmpty || Lookups.Any(lookup => lookup.IsDecided);

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }
}
