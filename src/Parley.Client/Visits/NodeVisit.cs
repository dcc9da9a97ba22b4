using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Dns.Resolution;

namespace Parley.Client.Visits;

/// <summary>What a client met at one node: a connection to each of its addresses.</summary>
public sealed record NodeVisit
{
    /// <summary>The node.</summary>
    public required ServiceTarget Target { get; init; }

    /// <summary>The look-ups of its addresses, where they were made for this visit.</summary>
    public ImmutableArray<DnsLookup> Lookups { get; init; } = [];

    /// <summary>One connection for each address, in the order of the addresses; empty where none is known.</summary>
    public required ImmutableArray<ConnectionVisit> Connections { get; init; }

    /// <summary>What was noticed about the node itself: its name, its missing address.</summary>
    public ImmutableArray<Observation> Observations { get; init; } = [];

    /// <summary>When the visit began, counted from the start of the walk.</summary>
    public required TimeSpan Started { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>
    /// Whether the walk was ended before every address was visited; the connections are those that were done by then.
    /// </summary>
    public bool CutShort { get; init; }

    /// <summary>Every observation of the node and of its connections.</summary>
    public IEnumerable<Observation> AllObservations =>
        Observations.Concat(Connections.SelectMany(connection => connection.AllObservations));
}
