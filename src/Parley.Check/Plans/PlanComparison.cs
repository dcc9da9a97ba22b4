using System.Collections.Immutable;
using Parley.Check.Causes;
using Parley.Check.Reports;
using Parley.Planning.Deployments;

namespace Parley.Check.Plans;

/// <summary>Compares what a plan says with what a check met. Pure.</summary>
public static class PlanComparison
{
    /// <summary>
    /// The report with each difference as a cause of its own, those of the same weight behind the causes of the check.
    /// </summary>
    /// <remarks>
    /// What follows from a difference that is told is not told again: records and names of a
    /// server that is missing as a whole.
    /// </remarks>
    public static CheckReport Tell(CheckReport report, Deployment plan)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(plan);
        var differences = Differences(report, plan);
        return differences.IsEmpty ? report : report with
        {
            Causes =
            [
                .. report.Causes.Concat(differences.Select(difference => new RootCause
                {
                    Observation = difference.Observation,
                    Effects = [difference.Effect],
                    Stage = difference.Stage,
                })).OrderByDescending(cause => cause.Observation.Severity),
            ],
        };
    }

    static ImmutableArray<PlanDifference> Differences(CheckReport report, Deployment plan)
    {
        // Without DNS nothing was met, and everything would be told as missing.
        if (report.CouldNotBeMade || report.Interrupted || report.Discovery is null)
            return [];
        var visits = report.Services
            .SelectMany(service => service.Nodes.Select(node => (Service: service.Definition.Id, Node: node)))
            .Where(visit => !RoleProducts.Of(visit.Node.Target.Role).IsEmpty)
            .ToImmutableArray();
        var nodes = new NodeComparison(report, plan, visits);
        return
        [
            .. nodes.Differences(),
            .. new RecordComparison(report, plan, nodes).Differences(),
            .. new CertificateComparison(plan, visits, nodes).Differences(),
        ];
    }
}
