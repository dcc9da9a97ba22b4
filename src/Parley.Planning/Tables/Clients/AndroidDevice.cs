using System.Collections.Immutable;

namespace Parley.Planning.Tables.Clients;

/// <summary>An Android device.</summary>
public sealed record AndroidDevice
{
    /// <summary>The maker, or the maker's family.</summary>
    public required string Device { get; init; }

    /// <summary>The model.</summary>
    public string? Model { get; init; }

    /// <summary>The least version of Android.</summary>
    public string? MinOs { get; init; }

    /// <summary>What is to be known.</summary>
    public ImmutableArray<string> Notes { get => field.IsDefault ? [] : field; init; }
}
