using System.Collections.Immutable;
using Parley.Installation.Data;

namespace Parley.Installation.Kits;

/// <summary>The stores of clients, and what is to be known of each platform: <c>Data/trust-kits.json</c>.</summary>
sealed record KitTable
{
    static readonly Lazy<KitTable> Table = new(() => EmbeddedData.Read("trust-kits.json", InstallationTables.Default.KitTable));

    /// <summary>The table.</summary>
    internal static KitTable Known => Table.Value;

    /// <summary>The documents that the choices rest on.</summary>
    public required string Source { get; init; }

    /// <summary>The names of the stores on Windows, where all three kinds have one.</summary>
    public required ImmutableArray<WindowsStore> Stores { get; init; }

    /// <summary>What is to be known on every platform.</summary>
    public required ImmutableArray<string> General { get; init; }

    /// <summary>The platforms.</summary>
    public required ImmutableArray<PlatformFacts> Platforms { get; init; }

    /// <summary>The store of a kind.</summary>
    internal WindowsStore StoreOf(TrustPlace place) => Stores.First(store => store.Place == place);
}
