using System.Collections.Immutable;
using Parley.Client.Visits;

namespace Parley.Client.Steps;

/// <summary>What a configuration leads to.</summary>
/// <param name="Targets">The servers that it names and that may be followed.</param>
/// <param name="SearchBases">Where clients search the directory.</param>
sealed record ReadConfiguration(ImmutableArray<ServiceTarget> Targets, SearchBases SearchBases)
{
    /// <summary>Nothing was read.</summary>
    internal static readonly ReadConfiguration None = new([], SearchBases.None);
}
