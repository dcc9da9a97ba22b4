using System.Collections.Immutable;

namespace Parley.Planning.Tables.Versions;

/// <summary>Server versions (planning guide, "Server Requirements"), and what features need beyond them.</summary>
public sealed record ServerRequirementTable
{
    /// <summary>What each server must be at least.</summary>
    public required ImmutableArray<ServerRequirement> Rows { get; init; }

    /// <summary>What features need beyond that.</summary>
    public required ImmutableArray<VersionGate> OtherVersionGates { get; init; }

    /// <summary>The least version of a product: its own, or that of the most demanding of some features, whichever is higher.</summary>
    /// <param name="product">As <c>Unified CM</c>.</param>
    /// <param name="features">Features of <see cref="OtherVersionGates"/> that the deployment has.</param>
    /// <returns>Null where nothing is asked of the product.</returns>
    public ProductVersion? Least(string product, params IEnumerable<string> features)
    {
        var own = Rows.Where(row => row.Product == product).Select(row => row.MinVersion);
        var gates = OtherVersionGates.Where(gate => features.Contains(gate.Feature, StringComparer.Ordinal))
            .Select(gate => gate.Needs.GetValueOrDefault(product));
        return own.Concat(gates).OfType<string>()
            .Select(text => ProductVersion.TryParse(text, out var version) ? version : null)
            .Max();
    }
}
