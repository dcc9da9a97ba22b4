using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Transport.Connections;

namespace Parley.Client.Visits;

/// <summary>
/// Tells a family of addresses that this machine has no way to from a server that cannot be reached. Clients try both
/// families side by side (RFC 8305): where one leads to the server, a missing route of the other is worth a note.
/// </summary>
static class AddressFamilies
{
    /// <summary>The connections of a node, with missing routes of one family graded by what the other gave.</summary>
    internal static ImmutableArray<ConnectionVisit> Grade(ImmutableArray<ConnectionVisit> connections)
    {
        var reached = connections.Where(IsReached).Select(FamilyOf).ToHashSet();
        var withoutRoute = connections.GroupBy(FamilyOf)
            .Where(family => !reached.Contains(family.Key) && family.All(IsWithoutRoute))
            .SelectMany(family => family)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return reached.Count == 0 || withoutRoute.Count == 0
            ? connections
            : [.. connections.Select(connection => withoutRoute.Contains(connection) ? AsNote(connection) : connection)];
    }

    static System.Net.Sockets.AddressFamily FamilyOf(ConnectionVisit connection) =>
        connection.Attempt.Request.Address.AddressFamily;

    static bool IsWithoutRoute(ConnectionVisit connection) => connection.Outcome == ConnectionOutcome.NoRoute;

    /// <summary>Whether a TCP connection came about, whatever became of it.</summary>
    static bool IsReached(ConnectionVisit connection) => connection.Attempt.Stage != ConnectionStage.Dial;

    static ConnectionVisit AsNote(ConnectionVisit connection) => connection with
    {
        Attempt = connection.Attempt with
        {
            Observations =
            [
                .. connection.Attempt.Observations.Select(observation => observation with { Severity = Severity.Note })
            ],
        },
    };
}
