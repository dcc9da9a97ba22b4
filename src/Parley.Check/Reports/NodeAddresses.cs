using System.Collections.Immutable;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Check.Reports;

/// <summary>
/// Tells at which of a node's addresses something was noticed: a server may be sound at one and broken at another.
/// </summary>
static class NodeAddresses
{
    /// <summary>The addresses; none where it was noticed at all of them, or is about the node itself.</summary>
    internal static ImmutableArray<string> Of(NodeVisit node, Observation observation)
    {
        if (node.Connections.Length < 2)
            return [];
        var at = node.Connections.Where(connection => connection.AllObservations.Any(noticed => IsThe(noticed, observation)))
            .ToArray();
        return at.Length == node.Connections.Length
            ? []
            : [.. at.Select(connection => connection.Attempt.Request.Address.Address.ToString())];
    }

    /// <summary>Whether it is the same thing, however it was graded since: the same finding about the same certificate.</summary>
    static bool IsThe(Observation noticed, Observation observation) =>
        noticed.Finding.Code == observation.Finding.Code && noticed.Subject == observation.Subject
            && noticed["sha256"] == observation["sha256"];
}
