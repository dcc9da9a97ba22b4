using System.Collections.Immutable;

namespace Parley.Configuration.Merging;

/// <summary>A setting with the value that holds, who gave it, and why.</summary>
public sealed record MergedSetting
{
    /// <summary>The name of the parameter, or of the setting where the file has none for it.</summary>
    public required string Name { get; init; }

    /// <summary>The value that holds; empty where there is none, and for a secret.</summary>
    public required string Value { get; init; }

    /// <summary>Who gave it.</summary>
    public required MergeSource Source { get; init; }

    /// <summary>A secret holds, and is not told.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Why it is this one, in a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>What all documents say, the strongest first.</summary>
    public required ImmutableArray<MergeCandidate> Candidates { get; init; }
}
