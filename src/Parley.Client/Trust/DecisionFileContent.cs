using System.Collections.Immutable;

namespace Parley.Client.Trust;

/// <summary>What a file of decisions holds.</summary>
/// <param name="Decisions">The decisions; none where the file is damaged.</param>
/// <param name="Fault">Why nothing of it counts, in one line; <see langword="null"/> where it is whole, or is not there.</param>
public sealed record DecisionFileContent(ImmutableArray<TrustDecisionRecord> Decisions, string? Fault)
{
    /// <summary>No decision was kept yet.</summary>
    public static readonly DecisionFileContent Nothing = new([], null);

    internal static DecisionFileContent Damaged(string why) => new([], why);
}
