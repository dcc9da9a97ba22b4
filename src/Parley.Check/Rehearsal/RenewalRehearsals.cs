using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Revocation;
using Parley.Check.Bundles;
using Parley.Check.Reports;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Transport.Collecting;
using Parley.Transport.Connections;

namespace Parley.Check.Rehearsal;

/// <summary>
/// Rehearses a renewal: puts the new chains where the recorded servers showed their old ones, has everything judged again by
/// the check's own engine, and compares both reports. Pure.
/// </summary>
public static class RenewalRehearsals
{
    /// <summary>Rehearses.</summary>
    /// <param name="request">The deployment and what is to be installed.</param>
    /// <param name="rehearsal">What would come of it.</param>
    /// <param name="fault">Why it cannot be rehearsed.</param>
    public static bool TryRehearse(
        RehearsalRequest request, [NotNullWhen(true)] out RenewalRehearsal? rehearsal,
        [NotNullWhen(false)] out RehearsalFault? fault)
    {
        ArgumentNullException.ThrowIfNull(request);
        rehearsal = null;
        var evidence = request.Evidence;
        ImmutableArray<ShownCertificate> shown =
        [
            .. from node in evidence.Walk.Visits
               from connection in node.Connections
               where connection.Attempt is { PresentedIn: ChainSource.Handshake, Verdict.Leaf: not null }
               select new ShownCertificate(node, connection, connection.Attempt.Verdict!.Leaf!) // as the pattern says
        ];
        if (!ChainMatching.TryMatch(shown, request.Chains, out var matches, out fault))
            return false;

        var (before, after) = (evidence.ToReport(), Renew(evidence, matches).ToReport());
        var outcomes = Outcomes(before, after).ToList();
        var partial = new RenewalRehearsal
        {
            Address = before.Address,
            Time = before.Time,
            Replacements =
            [
                .. matches.GroupBy(match => match.Chain).Select(group => new Replacement
                {
                    Chain = group.Key,
                    Before = [.. group.Select(match => match.Shown.Leaf).Distinct()],
                    Places = [.. group.Select(match => match.Shown.Place).Distinct()],
                })
            ],
            Worse = [.. outcomes.Where(outcome => outcome.IsWorse)],
            AskedAgain = [.. outcomes.Where(outcome => outcome.IsAskedAgain)],
            Better = [.. outcomes.Where(outcome => outcome is { IsWorse: false, IsAskedAgain: false })],
            Peers = [.. PeerComparison.Of(before, after)],
            Pins = [.. PinComparison.Of(request, before, after)],
            Causes = [.. after.Causes.Where(cause => !before.Causes.Any(known => SameCause(known, cause)))],
            Work = [],
        };
        rehearsal = partial with { Work = [.. WorkOrder.Of(partial, after)] };
        return true;
    }

    static EvidenceBundle Renew(EvidenceBundle evidence, ImmutableArray<(NewChain Chain, ShownCertificate Shown)> matches)
    {
        var judge = new ChainJudge(evidence.Trust, evidence.Request.Time);
        var renewed = new Dictionary<ConnectionVisit, ConnectionVisit>(ReferenceEqualityComparer.Instance);
        foreach (var (chain, shown) in matches)
            renewed.Add(shown.Connection, Renew(shown.Connection, chain, judge));
        NodeVisit Renewed(NodeVisit node) => node with
        {
            Connections = [.. node.Connections.Select(connection => renewed.GetValueOrDefault(connection, connection))],
        };
        return evidence with { Walk = evidence.Walk with { Visits = [.. evidence.Walk.Visits.Select(Renewed)] } };
    }

    static ConnectionVisit Renew(ConnectionVisit visit, NewChain chain, ChainJudge judge)
    {
        // What responders said is about the old certificate; a list speaks of the new one too where its issuer is the same.
        var lists = visit.Attempt.Collected.Revocation.Lists;
        var revocation = lists.Any(list => list.Issuer.Equals(chain.Leaf.Issuer))
            ? RevocationMaterial.Of(lists, [], [])
            : RevocationMaterial.None;
        var attempt = visit.Attempt with
        {
            Presented = [.. chain.Certificates.Select(certificate => certificate.Encoded)],
            Collected = CollectedMaterial.None with { Revocation = revocation },
        };
        return visit with { Attempt = judge.Judge(attempt, DateTimeOffset.UnixEpoch) };
    }

    static IEnumerable<RehearsedOutcome> Outcomes(CheckReport before, CheckReport after)
    {
        foreach (var (today, then) in before.Clients.Zip(after.Clients))
        {
            foreach (var (old, renewed) in today.Decisions.Zip(then.Decisions))
            {
                if (old.Decision.Outcome != renewed.Decision.Outcome
                    || (today.Client.Id != StandardClients.Parley.Id && IsAskedAgain(old.Decision, renewed.Decision)))
                {
                    yield return new()
                    {
                        Client = today.Client,
                        At = new(ServiceCatalogue.Of(old.Node.Target.Role).Id, old.Node.Target.Node),
                        Today = old.Decision.Outcome,
                        Then = renewed.Decision,
                    };
                }
            }
        }
    }

    // An answer that is kept for a certificate is gone with it. Parley's own answers are kept for the key: they are the pins.
    static bool IsAskedAgain(ClientDecision today, ClientDecision then) =>
        today.Question is { Memory: >= AnswerMemory.CertificateAtServer } old && then.Question is { } question
        && old.CertificateSha256 != question.CertificateSha256;

    static bool SameCause(Causes.RootCause known, Causes.RootCause cause) =>
        known.Observation.Finding.Code == cause.Observation.Finding.Code
            && known.Observation.Subject == cause.Observation.Subject;
}
