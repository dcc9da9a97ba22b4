using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Diagnostics;
using Parley.Discovery;

namespace Parley.Client.Tests.Fakes;

/// <summary>Keeps what a walk tells, and lets a test wait for something to be told.</summary>
sealed class WalkLog : ISignInRecorder
{
    readonly Lock _gate = new();
    readonly List<string> _started = [];
    readonly List<StepRecord> _steps = [];
    readonly List<NodeVisit> _visits = [];
    readonly List<(ServiceRole Role, string Node, Observation Observation)> _observed = [];

    /// <summary>Called with the name of each step that begins.</summary>
    internal Action<string>? WhenStarted { get; init; }

    /// <summary>Called with each visit.</summary>
    internal Action<NodeVisit>? WhenVisited { get; init; }

    internal DiscoveryResult? Discovery { get; private set; }

    internal DiscoveryResult? Outside { get; private set; }

    internal IReadOnlyList<string> Started => Copy(_started);

    internal IReadOnlyList<StepRecord> Steps => Copy(_steps);

    internal IReadOnlyList<NodeVisit> Visits => Copy(_visits);

    internal IReadOnlyList<(ServiceRole Role, string Node, Observation Observation)> Observed => Copy(_observed);

    internal IEnumerable<string> Codes => Observed.Select(one => one.Observation.Finding.Code);

    internal StepRecord Step(string name) => Assert.Single(Steps, step => step.Name == name);

    public void StepStarted(string name)
    {
        lock (_gate)
            _started.Add(name);
        WhenStarted?.Invoke(name);
    }

    public void StepFinished(StepRecord step)
    {
        lock (_gate)
            _steps.Add(step);
    }

    public void Discovered(DiscoveryResult discovery) => Discovery = discovery;

    public void DiscoveredOutside(DiscoveryResult discovery) => Outside = discovery;

    public void Visited(NodeVisit visit)
    {
        lock (_gate)
            _visits.Add(visit);
        WhenVisited?.Invoke(visit);
    }

    void ISignInRecorder.Observed(ServiceRole role, string node, Observation observation)
    {
        lock (_gate)
            _observed.Add((role, node, observation));
    }

    List<T> Copy<T>(List<T> list)
    {
        lock (_gate)
            return [.. list];
    }
}
