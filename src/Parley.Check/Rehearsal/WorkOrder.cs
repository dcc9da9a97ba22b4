using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Rules;
using Parley.Check.Reports;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Check.Rehearsal;

/// <summary>
/// The work of a renewal in the order in which nobody is asked: what is wrong is mended, then trust,
/// then identity, then restarts.
/// </summary>
static class WorkOrder
{
    /// <summary>Causes that clients cure by trusting more; all others are cured at the certificate or its file.</summary>
    static readonly ImmutableArray<string> CuredByTrust =
        [CertificateRules.UntrustedAnchor.Code, CertificateRules.SelfSigned.Code];

    /// <summary>All steps.</summary>
    /// <param name="rehearsal">Who would notice.</param>
    /// <param name="then">The report as it would be.</param>
    internal static IEnumerable<WorkStep> Of(RenewalRehearsal rehearsal, CheckReport then) =>
    [
        .. Mend(rehearsal), .. OfClientsAlone(rehearsal, then), .. Trust(rehearsal), .. Identity(rehearsal),
        .. Restarts(rehearsal, then), .. Afterwards(rehearsal),
    ];

    static IEnumerable<WorkStep> Mend(RenewalRehearsal rehearsal) =>
        rehearsal.Causes
            .Where(cause => cause.Observation.Severity > Severity.Note && !CuredByTrust.Contains(cause.Observation.Finding.Code))
            .Select(cause => new WorkStep(WorkPhase.Mend, $"{cause.Observation.Title}. {cause.Fix}"))
            .Concat(rehearsal.Peers.Select(peer => new WorkStep(
                WorkPhase.Mend, $"See that {peer.Peer} go on with {peer.At.Node} ({peer.At.Service}): {peer.Why}.")));

    // No cause, only the rules of some clients: Android's, which count no authority that was added.
    static IEnumerable<WorkStep> OfClientsAlone(RenewalRehearsal rehearsal, CheckReport then) =>
        then.Prompts.Changes
            .Where(change => change.Causes.IsEmpty && rehearsal.Worse.Any(worse => change.Clients.Contains(worse.Client)))
            .Select(change => new WorkStep(WorkPhase.Mend, $"{change.What} Until then users of {ClientNames.Of(change.Clients)} are asked."));

    static IEnumerable<WorkStep> Trust(RenewalRehearsal rehearsal)
    {
        foreach (var replacement in rehearsal.Replacements)
        {
            var cured = rehearsal.Causes.Where(
                cause => CuredByTrust.Contains(cause.Observation.Finding.Code) && cause.Effects.Any(replacement.Places.Contains));
            if (cured.Any())
                yield return new(WorkPhase.Trust, HandOut(replacement.Chain));
        }

        foreach (var pin in rehearsal.Pins.Where(pin => pin.Standing == PinStanding.Breaks))
        {
            var chain = rehearsal.Replacements.First(replacement => replacement.Places.Contains(pin.At)).Chain;
            yield return new(WorkPhase.Trust,
                $"{pin.At.Node} was accepted for another key or other faults ({pin.Why}). Accept the new one in "
                + "advance where it must be: "
                + $"'parley trust add {chain.Name} --service {pin.At.Service} --domain {pin.Scope.Domain} --server {pin.Scope.Server} --until DATE', "
                + "and give it to others as a policy with 'parley trust export'.");
        }
    }

    static string HandOut(NewChain chain)
    {
        if (chain.Leaf.IsSelfIssued)
        {
            return $"{chain.Leaf.DisplayName} vouches for itself. Better have an authority sign it; else have clients accept exactly this one first: "
                + $"'parley trust kit {chain.Name} --exceptions --into kits'.";
        }

        // Whether the signatures hold the judge has said; here only a name for people is looked for.
        var top = chain.Leaf;
        foreach (var _ in chain.Certificates)
        {
            top = chain.Certificates.FirstOrDefault(
                candidate => candidate.IsAuthority && !candidate.Equals(top) && candidate.Subject.Equals(top.Issuer))
                ?? top;
        }

        return top.IsSelfIssued
            ? $"Hand out the root {top.DisplayName} (SHA-256 {top.Sha256}) to every client: "
                + $"'parley trust kit {chain.Name} --into kits'. Go on when it has arrived everywhere."
            : $"Get the certificate of {top.Issuer.DisplayName}, which {chain.Name} does not hold, and hand it out to every client: "
                + "'parley trust kit ROOT --into kits'. Go on when it has arrived everywhere.";
    }

    static IEnumerable<WorkStep> Identity(RenewalRehearsal rehearsal) => rehearsal.Replacements.Select(replacement => new WorkStep(
        WorkPhase.Identity,
        $"Install {replacement.Chain.Name}{(replacement.SameKey ? " with the key that is there" : " with its new key")} for "
            + string.Join(", ", replacement.Places.Select(place => $"{place.Service} at {place.Node}")) + "."));

    // The node that clients try first comes last: until it restarts, they have it.
    static IEnumerable<WorkStep> Restarts(RenewalRehearsal rehearsal, CheckReport then)
    {
        var places = rehearsal.Replacements.SelectMany(replacement => replacement.Places).ToHashSet();
        return then.Services.SelectMany(service => service.Nodes)
            .Where(visit => places.Contains(new(ServiceCatalogue.Of(visit.Target.Role).Id, visit.Target.Node)))
            .GroupBy(visit => visit.Target.Host, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(host => host.Min(visit => visit.Target.Rank))
            .ThenBy(host => host.Key, StringComparer.OrdinalIgnoreCase)
            .Select(host => new WorkStep(WorkPhase.Restart,
                $"Restart on {host.Key}: {string.Join(", ", host.Select(visit => ServiceCatalogue.Of(visit.Target.Role).Title).Distinct())}. "
                + "See that it takes connections before the next."));
    }

    static IEnumerable<WorkStep> Afterwards(RenewalRehearsal rehearsal)
    {
        yield return new(WorkPhase.Afterwards, $"See that it worked: 'parley check {rehearsal.Address}'.");
        foreach (var pin in rehearsal.Pins.Where(pin => pin is { Standing: PinStanding.NotNeeded, Decision: not null }))
        {
            yield return new(
                WorkPhase.Afterwards,
                $"Forget the decision about {pin.At.Node}, which is needed no more: 'parley trust remove {pin.Decision}'.");
        }

        var first = rehearsal.Replacements.MinBy(replacement => replacement.Chain.Leaf.NotAfter)!; // a rehearsal has one at least
        yield return new(
            WorkPhase.Afterwards,
            string.Create(CultureInfo.InvariantCulture, $"Renew again before {first.Chain.Leaf.NotAfter:yyyy-MM-dd}."));
    }
}
