using System.Collections.Immutable;

namespace Parley.Planning.Tables.Remote;

/// <summary>A service, and whether it works outside the network.</summary>
public sealed record RemoteService
{
    /// <summary>What it belongs to, as <c>Voicemail</c>.</summary>
    public required string Area { get; init; }

    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary>Whether it works.</summary>
    public required RemoteStatus Status { get; init; }

    /// <summary>What the status rests on; the printed mark lost its column.</summary>
    public required RemoteEvidence Evidence { get; init; }

    /// <summary>What it needs to work.</summary>
    public ImmutableArray<string> Conditions { get => field.IsDefault ? [] : field; init; }

    /// <summary>The platforms it is for, <c>desktop</c> and <c>mobile</c> among them; empty for all.</summary>
    public ImmutableArray<string> Platforms { get => field.IsDefault ? [] : field; init; }

    /// <summary>Where it works although the status says no.</summary>
    public string? Exception { get; init; }

    /// <summary>What is to be known.</summary>
    public string? Note { get; init; }
}
