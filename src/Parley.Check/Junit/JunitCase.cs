using System.Collections.Immutable;
using Parley.Check.Causes;
using Parley.Diagnostics;

namespace Parley.Check.Junit;

/// <summary>One place that a report speaks of, and the causes that hurt it.</summary>
/// <param name="Name">The node, or the name that was asked for.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Causes">What hurts it, the worst first.</param>
sealed record JunitCase(string Name, TimeSpan Elapsed, ImmutableArray<RootCause> Causes)
{
    internal IEnumerable<RootCause> Failures(Severity failOn) => Causes.Where(cause => cause.Observation.Severity >= failOn);
}
