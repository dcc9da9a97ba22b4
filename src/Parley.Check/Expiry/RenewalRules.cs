using System.Collections.Immutable;
using System.Globalization;
using Parley.Certificates.Judging;
using Parley.Certificates.Model;
using Parley.Certificates.Paths;
using Parley.Certificates.Profiles;

namespace Parley.Check.Expiry;

/// <summary>
/// What public authorities will no longer issue: certificates of today's lifetime, and those with which a server acts as a
/// client too. Private authorities are bound by none of it.
/// </summary>
sealed class RenewalRules(DateTimeOffset now)
{
    static readonly TimeSpan LastSecond = TimeSpan.FromSeconds(1);

    internal IEnumerable<(AheadEntry Entry, Func<ImmutableArray<AheadPeer>>? Peers)> Entries(
        ImmutableArray<PlacedConnection> connections)
    {
        var ofPublic = connections.Where(
            connection => connection.Visit.Attempt.Verdict is { Signing: SigningClass.PublicAuthority })
            .ToImmutableArray();
        return ShorterLives(ofPublic).Concat(LostPurposes(ofPublic))
            .Select(entry => (entry, (Func<ImmutableArray<AheadPeer>>?)null));
    }

    /// <summary>The rows of the table that are still to come, for certificates that live longer than they will allow.</summary>
    IEnumerable<AheadEntry> ShorterLives(ImmutableArray<PlacedConnection> connections) =>
        from row in KnownProfiles.WebPki.Lifetimes
        where row.IssuedFrom > now
        let users = connections.Where(connection => LifetimeOf(connection) > TimeSpan.FromDays(row.Days)).ToImmutableArray()
        where !users.IsEmpty
        select new AheadEntry
        {
            When = row.IssuedFrom,
            Kind = AheadKind.Lifetime,
            Subject = Subjects(users),
            What = string.Create(CultureInfo.InvariantCulture, $"A public authority renews for {row.Days} days at most."),
            Do = "Renew by a program (ACME) before that, or order from a private authority that all clients trust.",
            Places = LookingAhead.PlacesOf(users),
            Source = row.Source,
        };

    /// <summary>
    /// Servers that act as clients towards others, with certificates that can name that purpose for some time only.
    /// </summary>
    IEnumerable<AheadEntry> LostPurposes(ImmutableArray<PlacedConnection> connections)
    {
        var rule = KnownProfiles.WebPki.Purposes.FirstOrDefault(
            limit => limit.Role == CertificateRole.Leaf && !limit.Only.IsEmpty);
        var users = connections.Where(connection =>
            ActingServers.PeersOf(connection.Role).Length > 0
            && connection.Visit.Attempt.Verdict!.Leaf?.ExtendedKeyUsage is { } usage // of a public authority, so there is a verdict
            && usage.Purposes.Contains(ObjectIdentifiers.ClientAuthentication)).ToImmutableArray();
        if (rule is null || rule.IssuedFrom <= now || users.IsEmpty)
            yield break;
        yield return new()
        {
            When = rule.IssuedFrom,
            Kind = AheadKind.ClientAuthentication,
            Subject = Subjects(users),
            What = "A public authority renews for servers only: the purpose clientAuth is gone.",
            Do = "Take these from a private authority, or separate the certificates of the two roles; "
                + "users' clients notice nothing.",
            Places = LookingAhead.PlacesOf(users),
            Peers = [.. users.SelectMany(user => ActingServers.PeersOf(user.Role)).Distinct()],
            Source = rule.Source,
        };
    }

    static TimeSpan LifetimeOf(PlacedConnection connection) =>
        connection.Visit.Attempt.Verdict?.Leaf is { } leaf ? leaf.NotAfter - leaf.NotBefore + LastSecond : TimeSpan.Zero;

    static string Subjects(IEnumerable<PlacedConnection> users)
    {
        var subjects = users.Select(user => user.Visit.Attempt.Verdict?.Leaf?.DisplayName).OfType<string>()
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return subjects is [var one]
            ? one
            : string.Create(CultureInfo.InvariantCulture, $"{subjects[0]} and {subjects.Count - 1} more");
    }
}
