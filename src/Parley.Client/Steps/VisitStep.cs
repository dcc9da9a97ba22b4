using System.Collections.Immutable;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Diagnostics;
using Parley.Transport.Connections;

namespace Parley.Client.Steps;

/// <summary>Visits nodes side by side, each as a step of its own.</summary>
sealed class VisitStep(NodeVisitor visitor, StepRunner steps, ISignInRecorder recorder)
{
    internal async Task<ImmutableArray<NodeVisit>> RunAsync(ImmutableArray<ServiceTarget> targets, CancellationToken cancellationToken) =>
        [.. await Task.WhenAll(targets.Select(target => VisitAsync(target, cancellationToken))).ConfigureAwait(false)];

    async Task<NodeVisit> VisitAsync(ServiceTarget target, CancellationToken cancellationToken)
    {
        var name = $"{ServiceCatalogue.Of(target.Role).Title} {target.Node}";
        var visit = await steps.RunAsync(name, () => visitor.VisitAsync(target, cancellationToken), Summarize).ConfigureAwait(false);
        recorder.Visited(visit);
        return visit;
    }

    static (StepStatus, string) Summarize(NodeVisit visit)
    {
        var worst = visit.AllObservations.Where(observation => observation.Severity > Severity.Note).MaxBy(observation => observation.Severity);
        if (worst is not null)
            return (worst.Severity == Severity.Error ? StepStatus.Failed : StepStatus.Passed, worst.Title);
        var greeting = visit.Connections.Select(connection => connection.Greeting?.Summary).FirstOrDefault(summary => summary is not null);
        var failed = visit.Connections.FirstOrDefault(connection => connection.Outcome != ConnectionOutcome.Secured);
        return failed is null ? (StepStatus.Passed, greeting ?? "secured") : (StepStatus.Failed, failed.Outcome.ToString());
    }
}
