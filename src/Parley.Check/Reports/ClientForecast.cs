using System.Collections.Immutable;
using Parley.Client.Rules;
using Parley.Client.Visits;

namespace Parley.Check.Reports;

/// <summary>What the users of a client will see, service by service.</summary>
/// <param name="Client">The client's rules.</param>
/// <param name="Outcomes">An outcome for each visited service that the client uses, in the order of the report.</param>
public sealed record ClientForecast(ClientRules Client, ImmutableArray<(ServiceRole Service, ClientOutcome Outcome)> Outcomes)
{
    /// <summary>What the client does at each node of these services, and why; in the order of the report.</summary>
    public ImmutableArray<NodeDecision> Decisions { get; init; } = [];

    /// <summary>The decision at a node, <see langword="null"/> where the client does not use its service.</summary>
    public ClientDecision? DecisionAt(NodeVisit node)
    {
        foreach (var decision in Decisions)
        {
            if (ReferenceEquals(decision.Node, node))
                return decision.Decision;
        }

        return null;
    }
}
