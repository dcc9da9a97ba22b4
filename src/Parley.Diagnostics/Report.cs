using System.Collections.Immutable;

namespace Parley.Diagnostics;

/// <summary>Collects observations while a rule, a lookup or a step runs. Not safe for several threads at once.</summary>
public sealed class Report
{
    // Made for the first observation: most of what is looked at is sound.
    ImmutableArray<Observation>.Builder? _observations;

    /// <summary>How many observations were added.</summary>
    public int Count => _observations?.Count ?? 0;

    /// <summary>Adds a finding about a subject, with its evidence.</summary>
    public void Add(Finding finding, string subject, params ReadOnlySpan<(string Name, object? Value)> evidence) =>
        Add(Observation.Of(finding, subject, evidence));

    /// <summary>Adds an observation made elsewhere.</summary>
    public void Add(Observation observation) =>
        (_observations ??= ImmutableArray.CreateBuilder<Observation>()).Add(observation);

    /// <summary>Adds observations made elsewhere.</summary>
    public void AddRange(ImmutableArray<Observation> observations)
    {
        foreach (var observation in observations)
            Add(observation);
    }

    /// <summary>What was added so far, in the order of adding.</summary>
    public ImmutableArray<Observation> ToImmutable() => _observations?.ToImmutable() ?? [];
}
