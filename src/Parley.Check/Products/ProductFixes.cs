using System.Collections.Immutable;
using Parley.Check.Causes;
using Parley.Check.Reports;

namespace Parley.Check.Products;

/// <summary>Names the setting beside the fix where the product is known that it is to be changed at. Pure.</summary>
static class ProductFixes
{
    /// <summary>The causes with the settings of the products at the places that they hurt.</summary>
    /// <param name="causes">The causes.</param>
    /// <param name="services">What was met where.</param>
    /// <param name="domain">The services domain.</param>
    internal static ImmutableArray<RootCause> Add(
        ImmutableArray<RootCause> causes, ImmutableArray<ServiceReport> services, string domain)
    {
        var products = services.SelectMany(service => service.Nodes, (service, node) => (service, node))
            .GroupBy(visited => new Effect(visited.service.Definition.Id, visited.node.Target.Node))
            .ToDictionary(group => group.Key, group => ProductClues.Of(group.First().node));
        // A server that hangs up says nothing of itself; another port of its host may have.
        var ofHost = products.Where(known => known.Value is not null)
            .ToLookup(
                known => (known.Key.Service[..Math.Min(4, known.Key.Service.Length)], known.Key.Host),
                known => known.Value!);
        return
        [
            .. causes.Select(cause => cause with
            {
                Settings = AdviceTopics.Of(cause.Observation) is { } topic
                    ?
                    [
                        .. cause.Effects.Select(effect => products.GetValueOrDefault(effect)
                                ?? ofHost[(effect.Service[..Math.Min(4, effect.Service.Length)], effect.Host)].FirstOrDefault())
                            .OfType<ServerProduct>()
                            .Distinct()
                            .Select(product => ProductAdvices.Of(product, topic))
                            .OfType<ProductAdvice>()
                            .Select(advice => advice with { Change = advice.Change.Replace("{domain}", domain, StringComparison.Ordinal) })
                    ]
                    : [],
            })
        ];
    }
}
