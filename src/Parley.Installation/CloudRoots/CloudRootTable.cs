using System.Collections.Immutable;
using Parley.Installation.Data;

namespace Parley.Installation.CloudRoots;

/// <summary>The roots of the cloud, those of today and those of the planning guide: <c>Data/cloud-roots.json</c>.</summary>
public sealed record CloudRootTable
{
    static readonly Lazy<CloudRootTable> Table = new(() => EmbeddedData.Read("cloud-roots.json", InstallationTables.Default.CloudRootTable));

    /// <summary>The table.</summary>
    public static CloudRootTable Known => Table.Value;

    /// <summary>The documents that it rests on.</summary>
    public required string Source { get; init; }

    /// <summary>The roots, those that are needed first.</summary>
    public required ImmutableArray<CloudRoot> Roots { get; init; }

    /// <summary>Where platforms keep their roots.</summary>
    public required ImmutableArray<PlatformHint> Platforms { get; init; }
}
