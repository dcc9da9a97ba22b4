using System.Collections.Immutable;
using Parley.Certificates.Model;
using Parley.Check.Causes;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Planning.Certificates;
using Parley.Planning.Deployments;
using Parley.Transport.Connections;

namespace Parley.Check.Plans;

/// <summary>Certificates: the names and the authority of the plan against those that servers show.</summary>
sealed class CertificateComparison(Deployment plan, ImmutableArray<(string Service, NodeVisit Node)> visits, NodeComparison nodes)
{
    readonly ImmutableArray<PlannedCertificate> _planned = CertificatePlanner.Of(plan);

    internal IEnumerable<PlanDifference> Differences()
    {
        var shown = (from visit in visits
                     from connection in visit.Node.Connections
                     let verdict = connection.Attempt.Verdict
                     where connection.Attempt.PresentedIn == ChainSource.Handshake && verdict?.Leaf is not null
                     select (visit.Service, visit.Node.Target, verdict.Leaf, connection.Attempt)).ToImmutableArray();
        var names = shown.DistinctBy(each => (each.Target.Host, RoleProducts.IsXmpp(each.Target.Role), each.Leaf.Sha256))
            .SelectMany(each => Names(each.Service, each.Target, each.Leaf));
        return names.Concat(Authorities([.. shown.Select(each => (each.Service, each.Target, each.Attempt))]));
    }

    IEnumerable<PlanDifference> Names(string service, ServiceTarget target, Certificate leaf)
    {
        var ofHost = _planned.Where(certificate => certificate.ShownBy.Contains(target.Host, StringComparer.OrdinalIgnoreCase))
            .ToImmutableArray();
        var wanted = ofHost.FirstOrDefault(certificate => (certificate.Service == "XMPP") == RoleProducts.IsXmpp(target.Role))
            ?? ofHost.FirstOrDefault();
        if (wanted is null)
            yield break;
        ImmutableArray<string> presented = leaf.SubjectAlternativeNames.DnsNames is [_, ..] names
            ? names
            : [.. leaf.Subject.CommonNames];
        (string, object?)[] both =
        [
            ("service", wanted.Service), ("host", target.Host), ("node", target.Node), ("planned", wanted.Names),
            ("presented", presented.IsEmpty ? "none" : presented),
        ];
        if (plan.Security.KeyBits is { } bits && leaf.PublicKey is { Algorithm: PublicKeyAlgorithm.Rsa } key && key.Bits < bits)
        {
            yield return new(
                Observation.Of(PlanFindings.KeyShorter, target.Node, [.. both, ("bits", bits), ("found", key.Bits)]),
                new(service, target.Node), Stage.Certificate);
        }

        foreach (var missing in wanted.Names
            .Where(name => !presented.Any(pattern => Covers(pattern, name)) && !nodes.Missing.Contains(name)))
        {
            yield return new(
                Observation.Of(PlanFindings.NameMissing, target.Node, [.. both, ("missing", missing)]),
                new(service, target.Node), Stage.Certificate);
        }

        // A server may show one certificate for all that it does.
        var allowed = ofHost.SelectMany(certificate => certificate.Names).Append($"collab-edge.{plan.RecordDomain}")
            .ToImmutableArray();
        foreach (var unplanned in presented
            .Where(pattern => !allowed.Any(name => Covers(pattern, name)) && !nodes.Unplanned.Contains(pattern)))
        {
            yield return new(
                Observation.Of(PlanFindings.NameUnplanned, target.Node, [.. both, ("unplanned", unplanned)]),
                new(service, target.Node), Stage.Certificate);
        }
    }

    IEnumerable<PlanDifference> Authorities(
        ImmutableArray<(string Service, ServiceTarget Target, ConnectionAttempt Attempt)> shown)
    {
        if (plan.Security.AuthorityName is not { } authority)
            return [];
        var signedByOthers = plan.Clusters.SelectMany(cluster => cluster.Nodes)
            .Where(node => node.Authority is not null).Select(node => node.Host).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return from each in shown
               where !signedByOthers.Contains(each.Target.Host)
               let best = each.Attempt.Verdict!.Best // shown with a verdict
               let chain = best?.Certificates.Select(link => link.Certificate).ToImmutableArray() ?? []
               // A certificate alone that leads nowhere names an issuer, and not the authority above it.
               where best is { IsAnchored: true } || chain is [_, _, ..] or [{ IsSelfIssued: true }]
               where !chain.Any(certificate => Is(certificate.Subject, authority) || Is(certificate.Issuer, authority))
               group each by chain[^1].Issuer.DisplayName into other
               select new PlanDifference(
                   Observation.Of(
                       PlanFindings.AuthorityDiffers, other.Key, ("planned", authority), ("found", other.Key),
                       ("hosts", other.Select(each => each.Target.Host).Distinct(StringComparer.OrdinalIgnoreCase))),
                   new(other.First().Service, other.First().Target.Node), Stage.Certificate);
    }

    static bool Is(DistinguishedName name, string commonName) =>
        name.CommonNames.Contains(commonName, StringComparer.OrdinalIgnoreCase);

    // A star stands for one label at the left (RFC 9525, 6.3).
    static bool Covers(string pattern, string name) => pattern.Equals(name, StringComparison.OrdinalIgnoreCase)
        || (pattern.StartsWith("*.", StringComparison.Ordinal) && name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            && name[dot..].Equals(pattern[1..], StringComparison.OrdinalIgnoreCase));
}
