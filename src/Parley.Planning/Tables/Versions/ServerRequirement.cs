using System.Collections.Immutable;

namespace Parley.Planning.Tables.Versions;

/// <summary>What a server must be at least.</summary>
public sealed record ServerRequirement
{
    /// <summary>What it serves, as <c>Telephony</c>.</summary>
    public required string Service { get; init; }

    /// <summary>Its whole name.</summary>
    public required string Software { get; init; }

    /// <summary>Its short name, as <c>Unified CM</c>.</summary>
    public required string Product { get; init; }

    /// <summary>The versions as printed; null where none are.</summary>
    public string? Version { get; init; }

    /// <summary>The least version; null where the guide gives none.</summary>
    public string? MinVersion { get; init; }

    /// <summary>The platforms it is for; empty for all.</summary>
    public ImmutableArray<string> Platforms { get => field.IsDefault ? [] : field; init; }

    /// <summary>The guide contradicts itself, or lost the conditions.</summary>
    public bool Ambiguous { get; init; }

    /// <summary>What another section says.</summary>
    public string? Conflict { get; init; }
}
