using System.Collections.Immutable;

namespace Parley.Diagnostics;

/// <summary>Collects observations while a rule, a lookup or a step runs. Not safe for several threads at once.</summary>
public sealed class Report
{
    readonly ImmutableArray<Observation>.Builder _observations = ImmutableArray.CreateBuilder<Observation>();

    /// <summary>How many observations were added.</summary>
    public int Count => _observations.Count;

    /// <summary>Adds a finding about a subject, with its evidence.</summary>
    public void Add(Finding finding, string subject, params ReadOnlySpan<(string Name, object? Value)> evidence) =>
        _observations.Add(Observation.Of(finding, subject, evidence));

    /// <summary>Adds an observation made elsewhere.</summary>
    public void Add(Observation observation) => _observations.Add(observation);

    /// <summary>Adds observations made elsewhere.</summary>
    public void AddRange(ImmutableArray<Observation> observations) => _observations.AddRange(observations);

    /// <summary>What was added so far, in the order of adding.</summary>
    public ImmutableArray<Observation> ToImmutable() => _observations.ToImmutable();
}
