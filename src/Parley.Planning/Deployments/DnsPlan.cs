using System.Collections.Immutable;

namespace Parley.Planning.Deployments;

/// <summary>How names inside and outside are kept apart.</summary>
public sealed record DnsPlan
{
    /// <summary>The design.</summary>
    public DnsDesign? Design { get; init; }

    /// <summary>With separate domains: how the services domain is served inside.</summary>
    public InsideZone? InsideZone { get; init; }

    /// <summary>Older clients are given <c>_cuplogin</c> too.</summary>
    public bool? Cuplogin { get; init; }

    /// <summary>Clients find services by SRV records; otherwise each is told its servers.</summary>
    public bool? ServiceRecords { get; init; }

    /// <summary>SRV records beside those that follow from the servers.</summary>
    public ImmutableArray<FurtherRecord> Records { get; init; } = [];
}
