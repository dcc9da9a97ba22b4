using System.Collections.Immutable;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Revocation;
using Parley.Certificates.Trust;
using Parley.Check.Bundles;
using Parley.Check.Causes;
using Parley.Check.Reports;
using Parley.Client.Rules;
using Parley.Transport.Connections;

namespace Parley.Check.Expiry;

/// <summary>
/// Looks ahead: what of that which works today ends when, and who refuses it then. Every chain is judged again as of the
/// day after, so that a client's refusal is the engine's and not a guess. Pure.
/// </summary>
sealed class LookingAhead(
    TrustStore trust, DateTimeOffset now, ImmutableArray<ClientRules> clients, ImmutableArray<PlacedConnection> connections)
{
    /// <summary>The most that is told: a report with more dates is not read; the soonest count.</summary>
    const int MaximumEntries = 100;

    /// <summary>
    /// The chains judged again for one entry, one for each service: every client has rules of its own to judge by.
    /// </summary>
    const int MaximumJudged = 16;

    readonly CertificateJudge _judge = new();

    internal static ImmutableArray<AheadEntry> Of(CheckReport report, TrustStore trust, ImmutableArray<ClientRules> clients)
    {
        var connections =
            from service in report.Services
            from node in service.Nodes
            from visit in node.Connections
            where visit.Attempt is { PresentedIn: ChainSource.Handshake, Verdict: not null }
            select new PlacedConnection(service.Definition.Role, new(service.Definition.Id, node.Target.Node), visit);
        return new LookingAhead(trust, report.Time, clients, [.. connections]).Look();
    }

    // Most dates are told of no more than this; judging for them can wait until it is known which are the soonest.
    ImmutableArray<AheadEntry> Look() =>
    [
        .. Certificates().Concat(Lists()).Concat(new RenewalRules(now).Entries(connections))
            .OrderBy(entry => entry.Entry.When)
            .ThenBy(entry => entry.Entry.Kind)
            .ThenBy(entry => entry.Entry.Subject, StringComparer.Ordinal)
            .Take(MaximumEntries)
            .Select(entry => entry.Peers is { } peers ? entry.Entry with { Peers = peers() } : entry.Entry)
    ];

    IEnumerable<(AheadEntry Entry, Func<ImmutableArray<AheadPeer>>? Peers)> Certificates() =>
        from connection in connections
        from link in connection.Visit.Attempt.Verdict!.Best?.Certificates ?? [] // only those with a verdict are here
        where link.Certificate.NotAfter >= now
        group connection by new
        {
            link.Certificate,
            IsLeaf = link.Certificate.Equals(connection.Visit.Attempt.Verdict!.Leaf), // as above
            IsAnchor = link.Origin == CertificateOrigin.Anchor,
        }
        into users
        select OfCertificate(users.Key.Certificate, users.Key.IsLeaf, users.Key.IsAnchor, [.. users]);

    (AheadEntry Entry, Func<ImmutableArray<AheadPeer>>? Peers) OfCertificate(
        Certificate certificate, bool isLeaf, bool isAnchor, ImmutableArray<PlacedConnection> users) => (new()
        {
            When = certificate.NotAfter,
            Kind = isLeaf ? AheadKind.Certificate : AheadKind.Authority,
            Subject = certificate.DisplayName,
            What = isLeaf ? "The certificate ends."
            : isAnchor ? "The root ends, and every certificate below it is worth nothing from then on."
            : "The authority's certificate ends, and every certificate below it is worth nothing from then on.",
            Do = isLeaf ? "Renew it, and restart the service."
            : isAnchor ? "Give the new root to every client before, then renew the certificates below it."
            : "Get the authority's new certificate, renew those below it, and replace the chain files.",
            Places = PlacesOf(users),
        },
    // Whatever else ends by then has entries of its own.
    () => PeersOf(users, certificate.NotAfter, _ => RevocationMaterial.None));

    IEnumerable<(AheadEntry Entry, Func<ImmutableArray<AheadPeer>>? Peers)> Lists() =>
        from connection in connections
        from list in connection.Visit.Attempt.Collected.Revocation.Lists
        where list.NextUpdate >= now
        group connection by list into users
        select OfList(users.Key, users.Key.NextUpdate!.Value, [.. users]); // where has seen to it

    (AheadEntry Entry, Func<ImmutableArray<AheadPeer>>? Peers) OfList(
        CertificateRevocationList list, DateTimeOffset until, ImmutableArray<PlacedConnection> users) => (new()
        {
            When = until,
            Kind = AheadKind.RevocationList,
            Subject = list.Issuer.DisplayName,
            What = "The revocation list counts no longer, unless a new one is there.",
            Do = "See that the authority publishes its lists before they end.",
            Places = PlacesOf(users),
        },
    () => PeersOf(users, until, material => RevocationMaterial.Of(
        material.Lists.Where(other => ReferenceEquals(other, list) || other.NextUpdate > until),
        material.Responses.Where(answer => answer.Responses.All(single => single.NextUpdate > until)),
        [])));

    /// <summary>The clients that go on today, and not a second after an end.</summary>
    ImmutableArray<AheadPeer> PeersOf(
        ImmutableArray<PlacedConnection> users, DateTimeOffset end, Func<RevocationMaterial, RevocationMaterial> known)
    {
        // The end of time comes after every end.
        if (end >= DateTimeOffset.MaxValue.AddSeconds(-1))
            return [];
        var judge = new ChainJudge(trust, end.AddSeconds(1), _judge);
        users = [.. users.DistinctBy(user => user.Role).Take(MaximumJudged)];
        var later = users.Select(user => user with
        {
            Visit = user.Visit with { Attempt = judge.Judge(Knowing(user.Visit.Attempt, known), end) },
        }).ToList();
        return
        [
            .. clients.Select(client => (Client: client, Then: WorstFor(client, users.Zip(later))))
                .Where(each => each.Then != ClientOutcome.Connects)
                .GroupBy(each => each.Then == ClientOutcome.Asks ? "asks" : "refuses", each => each.Client, StringComparer.Ordinal)
                .Select(
                    group => new AheadPeer(ClientNames.Of(group), group.Key) { Clients = [.. group.Select(client => client.Id)] })
        ];
    }

    /// <summary>What the users of a client see then, where they see nothing today.</summary>
    static ClientOutcome WorstFor(ClientRules client, IEnumerable<(PlacedConnection Today, PlacedConnection Then)> connections) => connections
        .Where(pair => client.UsesService(pair.Today.Role) && client.OutcomeOf(pair.Today.Visit) == ClientOutcome.Connects)
        .Select(pair => client.OutcomeOf(pair.Then.Visit))
        .Append(ClientOutcome.Connects)
        .Max();

    static ConnectionAttempt Knowing(ConnectionAttempt attempt, Func<RevocationMaterial, RevocationMaterial> known) => attempt with
    {
        Collected = attempt.Collected with { Revocation = known(attempt.Collected.Revocation), Issuers = [] },
    };

    internal static ImmutableArray<Effect> PlacesOf(IEnumerable<PlacedConnection> users) =>
        [.. users.Select(user => user.Place).Distinct()];
}
