using System.Collections.Immutable;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Diagnostics;
using Parley.Transport.Connections;

namespace Parley.Client.Steps;

/// <summary>Visits nodes side by side, each as a step of its own, and each once however often it is named.</summary>
sealed class VisitStep(NodeVisitor visitor, StepRunner steps, ISignInRecorder recorder)
{
    readonly Lock _gate = new();
    readonly Dictionary<(ServiceRole Role, string Node), Task<NodeVisit>> _visits = [];
    readonly List<Task> _kept = [];

    /// <summary>Visits the nodes that were not visited yet; gives the visits of all of them, in their order.</summary>
    internal async Task<ImmutableArray<NodeVisit>> RunAsync(
        ImmutableArray<ServiceTarget> targets, CancellationToken cancellationToken) =>
        [.. await Task.WhenAll(Begin(targets, cancellationToken)).ConfigureAwait(false)];

    /// <summary>Begins to visit the nodes that were not visited yet; gives the visits of all of them, in their order.</summary>
    internal ImmutableArray<Task<NodeVisit>> Begin(ImmutableArray<ServiceTarget> targets, CancellationToken cancellationToken) =>
        [.. targets.Select(target => VisitOnceAsync(target, cancellationToken)).Distinct()];

    /// <summary>Takes work beside the visits that nobody waits for but the end of the walk.</summary>
    internal void Keep(Task work)
    {
        lock (_gate)
            _kept.Add(work);
    }

    /// <summary>Ends when every visit that was begun has ended, and what was kept beside them.</summary>
    internal Task FinishAsync()
    {
        lock (_gate)
            return Task.WhenAll([.. _visits.Values, .. _kept]);
    }

    Task<NodeVisit> VisitOnceAsync(ServiceTarget target, CancellationToken cancellationToken)
    {
        var key = (target.Role, target.Node.ToUpperInvariant());
        lock (_gate)
        {
            if (!_visits.TryGetValue(key, out var visit))
                _visits.Add(key, visit = VisitAsync(target, cancellationToken));
            return visit;
        }
    }

    async Task<NodeVisit> VisitAsync(ServiceTarget target, CancellationToken cancellationToken)
    {
        await Task.Yield(); // leaves the lock of the caller
        var name = $"{ServiceCatalogue.Of(target.Role).Title} {target.Node}";
        var visit = await steps.RunAsync(
            name, () => visitor.VisitAsync(target, cancellationToken), Summarize).ConfigureAwait(false);
        if (!OptionalPorts.IsAbsent(visit))
            recorder.Visited(visit);
        if (UsualPorts.AreMissedBy(visit))
            await VisitOnceAsync(UsualPorts.Beside(target), cancellationToken).ConfigureAwait(false);
        // What was met until the walk was cut short is recorded; the walk ends here all the same.
        if (visit.CutShort)
            cancellationToken.ThrowIfCancellationRequested();
        return visit;
    }

    static (StepStatus, string) Summarize(NodeVisit visit)
    {
        if (visit.CutShort)
            return (StepStatus.CouldNotTell, StepRunner.CutShort);
        if (OptionalPorts.IsAbsent(visit))
            return (StepStatus.NotApplicable, "not offered");
        var worst = visit.AllObservations.Where(observation => observation.Severity > Severity.Note)
            .MaxBy(observation => observation.Severity);
        if (worst is not null)
            return (worst.Severity == Severity.Error ? StepStatus.Failed : StepStatus.Passed, worst.Title);
        var secured = visit.Connections.FirstOrDefault(connection => connection.Outcome == ConnectionOutcome.Secured);
        return secured is not null
            ? (StepStatus.Passed, secured.Greeting?.Summary ?? "secured")
            : (StepStatus.Failed, visit.Connections is [var first, ..] ? first.Outcome.ToString() : "no address");
    }
}
