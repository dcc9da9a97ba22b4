using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Diagnostics;
using Parley.Discovery;

namespace Parley.Check.Recording;

/// <summary>Keeps everything that a walk meets, so that a report can be made at any moment, also of a walk cut short.</summary>
sealed class CheckRecorder(IProgress<CheckProgress>? progress) : ISignInRecorder
{
    readonly Lock _lock = new();
    readonly Lock _telling = new();
    readonly List<StepRecord> _steps = [];
    readonly List<NodeVisit> _visits = [];
    readonly List<(ServiceRole Role, string Node, Observation Observation)> _observations = [];
    readonly List<string> _running = [];
    DiscoveryResult? _discovery;
    DiscoveryResult? _outside;

    public void StepStarted(string name)
    {
        lock (_lock)
            _running.Add(name);
        Tell();
    }

    public void StepFinished(StepRecord step)
    {
        lock (_lock)
        {
            _running.Remove(step.Name);
            _steps.Add(step with { Summary = SecretCutter.Cut(step.Summary) });
        }

        Tell();
    }

    public void Discovered(DiscoveryResult discovery)
    {
        lock (_lock)
            _discovery = WithoutSecrets.Cut(discovery);
    }

    public void DiscoveredOutside(DiscoveryResult discovery)
    {
        lock (_lock)
            _outside = WithoutSecrets.Cut(discovery);
    }

    public void Visited(NodeVisit visit)
    {
        var clean = WithoutSecrets.Cut(visit);
        lock (_lock)
            _visits.Add(clean);
    }

    public void Observed(ServiceRole role, string node, Observation observation)
    {
        lock (_lock)
            _observations.Add((role, node, WithoutSecrets.Cut(observation)));
    }

    /// <summary>What is known by now.</summary>
    internal WalkRecord Snapshot()
    {
        lock (_lock)
        {
            return new(_discovery, [.. _visits], [.. _observations], [.. _steps.OrderBy(step => step.Started)])
            {
                Outside = _outside,
            };
        }
    }

    void Tell()
    {
        if (progress is null)
            return;
        // One at a time, so that what is told last is what is so.
        lock (_telling)
        {
            CheckProgress now;
            lock (_lock)
                now = new(_steps.Count, [.. _running]);
            progress.Report(now);
        }
    }
}
