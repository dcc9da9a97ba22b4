using System.Collections.Immutable;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Check.Reports;

/// <summary>One service of the deployment, with all its nodes.</summary>
public sealed record ServiceReport
{
    /// <summary>The facts about its role.</summary>
    public required ServiceDefinition Definition { get; init; }

    /// <summary>Its nodes, in the order in which a client tries them.</summary>
    public required ImmutableArray<NodeVisit> Nodes { get; init; }

    /// <summary>What was noticed about the service beside its connections, with the node.</summary>
    public required ImmutableArray<(string Node, Observation Observation)> Observations { get; init; }

    /// <summary>The worst severity noticed anywhere at the service, or <see langword="null"/> where nothing was.</summary>
    public Severity? Worst => Nodes.SelectMany(node => node.AllObservations)
        .Concat(Observations.Select(observed => observed.Observation))
        .Select(observation => (Severity?)observation.Severity)
        .Max();
}
