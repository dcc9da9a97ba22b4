using Parley.Check.Causes;
using Parley.Check.Reports;
using Parley.Client.Trust;
using Parley.Client.Visits;

namespace Parley.Check.Rehearsal;

/// <summary>What becomes of servers that were accepted before.</summary>
static class PinComparison
{
    internal static IEnumerable<RehearsedPin> Of(RehearsalRequest request, CheckReport before, CheckReport after)
    {
        var nodes = before.Services.SelectMany(service => service.Nodes).Zip(after.Services.SelectMany(service => service.Nodes));
        foreach (var (today, then) in nodes)
        {
            foreach (var (old, renewed) in today.Connections.Zip(then.Connections))
            {
                if (ReferenceEquals(old, renewed)
                    || old.Attempt.Verdict is not { Trusted: false } was
                    || renewed.Attempt.Verdict is not { } will)
                    continue;
                var service = ServiceCatalogue.Of(today.Target.Role);
                var scope = TrustScope.Of(service.Application, before.Address.Domain, today.Target.Host, today.Target.Port);
                var pinned = TrustEvaluator.Evaluate(TrustSubject.Of(was, scope), request.Decisions, request.Policy, before.Time);
                if (pinned.Answer != TrustStanding.Accepted)
                    continue;
                var evaluation = TrustEvaluator.Evaluate(
                    TrustSubject.Of(will, scope), request.Decisions, request.Policy, after.Time);
                var (standing, why) = will.Trusted ? (PinStanding.NotNeeded, "the new certificate is trusted without it")
                    : evaluation.Answer == TrustStanding.Accepted ? (PinStanding.Holds, evaluation.Why)
                    : (PinStanding.Breaks, evaluation.Why);
                yield return new(new Effect(service.Id, today.Target.Node), scope, standing, why, pinned.Decision?.Id);
                break; // a decision is about the node, whatever its addresses
            }
        }
    }
}
