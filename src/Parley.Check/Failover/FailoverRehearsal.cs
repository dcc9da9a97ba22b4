using System.Collections.Immutable;
using Parley.Client.Visits;

namespace Parley.Check.Failover;

/// <summary>
/// A failover on paper: the nodes of a service in the order in which a client tries them, what each would answer, and what
/// users see when the first is down. Every node was visited, so nothing needs to be switched off to know it.
/// </summary>
public sealed record FailoverRehearsal
{
    /// <summary>The service; for messaging both kinds of nodes stand in one order (XEP-0368, 3).</summary>
    public required ServiceRole Service { get; init; }

    /// <summary>The nodes in the order of trying.</summary>
    public required ImmutableArray<RehearsedNode> Order { get; init; }

    /// <summary>What becomes of the users of each client that uses the service.</summary>
    public required ImmutableArray<RehearsedClient> Clients { get; init; }
}
