using System.Collections.Immutable;
using Parley.Client.Rules;
using Parley.Client.Visits;

namespace Parley.Check.Failover;

/// <summary>A node in the order in which a client tries them, with what it would answer today.</summary>
/// <param name="Service">The service that it was visited as.</param>
/// <param name="Node">The node, <c>host:port</c>.</param>
/// <param name="Outcomes">What the users of each client would see there, one for each client that uses the service.</param>
public sealed record RehearsedNode(
    ServiceRole Service, string Node, ImmutableArray<(ClientRules Client, ClientOutcome Outcome)> Outcomes);
