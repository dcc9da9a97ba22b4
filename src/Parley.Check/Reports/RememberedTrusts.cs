using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Check.Causes;
using Parley.Client.Trust;
using Parley.Client.Visits;
using Parley.Transport.Connections;

namespace Parley.Check.Reports;

/// <summary>Asks decisions made before about the servers of a report.</summary>
public static class RememberedTrusts
{
    /// <summary>The servers that are not trusted and that a decision, or the administrator's policy, is about.</summary>
    /// <param name="report">The report.</param>
    /// <param name="decisions">Decisions made before.</param>
    /// <param name="policy">The administrator's policy.</param>
    public static ImmutableArray<RememberedTrust> Of(
        CheckReport report, ImmutableArray<TrustDecisionRecord> decisions, TrustPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(policy);
        var remembered = ImmutableArray.CreateBuilder<RememberedTrust>();
        foreach (var node in report.Services.SelectMany(service => service.Nodes))
        {
            var untrusted = node.Connections.Select(connection => connection.Attempt)
                .FirstOrDefault(attempt => attempt is { Outcome: ConnectionOutcome.Untrusted, Verdict: not null });
            if (untrusted?.Verdict is not { } verdict)
                continue;
            var evaluation = TrustEvaluator.Evaluate(SubjectOf(report, node, verdict), decisions, policy, report.Time);
            if (evaluation.Answer == TrustStanding.Accepted || evaluation.Decision is not null)
                remembered.Add(new(new Effect(ServiceCatalogue.Of(node.Target.Role).Id, node.Target.Node), evaluation));
        }

        return remembered.ToImmutable();
    }

    // The port that is named, not the one that a mapping leads to: decisions are about what a user is told.
    static TrustSubject SubjectOf(CheckReport report, NodeVisit node, CertificateVerdict verdict) => TrustSubject.Of(
        verdict,
        TrustScope.Of(ServiceCatalogue.Of(node.Target.Role).Application, report.Address.Domain, node.Target.Host, node.Target.Port));
}
