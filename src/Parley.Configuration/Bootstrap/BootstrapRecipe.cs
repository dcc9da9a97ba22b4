using System.Collections.Immutable;

namespace Parley.Configuration.Bootstrap;

/// <summary>What a client needs at its first launch where DNS names no services.</summary>
public sealed record BootstrapRecipe
{
    /// <summary>The mode in a word: <c>full</c>, <c>im</c>, <c>phone</c>.</summary>
    public required string Mode { get; init; }

    /// <summary>The arguments that are the same everywhere.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Fixed { get; init; }

    /// <summary>The arguments whose values the deployment gives.</summary>
    public required ImmutableArray<string> Needed { get; init; }

    /// <summary>Clients find another server when one fails.</summary>
    public required bool HasFailover { get; init; }
}
