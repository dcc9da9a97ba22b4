using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Client.Rules;

/// <summary>What a client does with a server, and why.</summary>
public sealed record ClientDecision
{
    /// <summary>What its user sees.</summary>
    public required ClientOutcome Outcome { get; init; }

    /// <summary>The question that it asks, where it asks; else <see langword="null"/>.</summary>
    public ClientQuestion? Question { get; init; }

    /// <summary>
    /// What leads to the outcome, the deciding reason first: a finding's code, or words where no finding
    /// says it. Empty where it connects.
    /// </summary>
    public ImmutableArray<string> Because { get; init; } = [];

    /// <summary>The same reasons in words, one for each of <see cref="Because"/>.</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];

    /// <summary>Whether it refuses without telling its user why.</summary>
    public bool IsSilent { get; init; }

    /// <summary>The document that has the deciding rule.</summary>
    public required SourceReference Source { get; init; }
}
