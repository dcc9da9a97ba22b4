using System.Collections.Immutable;
using Parley.Check.Reports;

namespace Parley.Check.Junit;

/// <summary>A service with its cases: its nodes, and what else a cause hurts there.</summary>
/// <param name="Id">The word for the service.</param>
/// <param name="Title">The words for it.</param>
/// <param name="Cases">The cases, each name once.</param>
sealed record JunitSuite(string Id, string Title, ImmutableArray<JunitCase> Cases)
{
    /// <summary>Finding the services comes first; it has a case of its own, so that a report is never without one.</summary>
    const string Discovery = "discovery";

    internal static ImmutableArray<JunitSuite> Of(CheckReport report)
    {
        var suites = report.Services.Select(service => Of(
            service.Definition.Id, service.Definition.Title,
            service.Nodes.Select(node => (node.Target.Node, node.Elapsed)), report));
        var discovery = Of(
            Discovery, "Finding services", [(report.Address.Domain, report.Discovery?.Elapsed ?? TimeSpan.Zero)],
            report);
        var known = report.Services.Select(service => service.Definition.Id).Append(Discovery).ToHashSet(StringComparer.Ordinal);
        // Causes may hurt a service that was never reached.
        var unreached = report.Causes.SelectMany(cause => cause.Effects).Select(effect => effect.Service)
            .Where(service => !known.Contains(service)).Distinct(StringComparer.Ordinal)
            .Select(service => Of(service, service, [], report));
        return [discovery, .. suites, .. unreached];
    }

    static JunitSuite Of(string id, string title, IEnumerable<(string Node, TimeSpan Elapsed)> nodes, CheckReport report)
    {
        var hurt = report.Causes
            .SelectMany(cause => cause.Effects.Where(effect => effect.Service == id).Select(effect => (effect.Node, Cause: cause)))
            .ToLookup(pair => pair.Node, pair => pair.Cause, StringComparer.Ordinal);
        var visited = nodes.DistinctBy(node => node.Node, StringComparer.Ordinal).ToList();
        return new(id, title,
        [
            .. visited.Select(node => new JunitCase(node.Node, node.Elapsed, [.. hurt[node.Node]])),
            .. hurt.Where(place => visited.TrueForAll(node => node.Node != place.Key))
                .Select(place => new JunitCase(place.Key, TimeSpan.Zero, [.. place])),
        ]);
    }
}
