using System.Collections.Immutable;

namespace Parley.Check.Products;

/// <summary>The settings of the products that are told apart. Data: one file for each kind of server.</summary>
public static partial class ProductAdvices
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<ProductAdvice> All { get; } = [.. Messaging(), .. Directory(), .. Web(), .. Calls()];

    /// <summary>The advice for a product, or <see langword="null"/> where there is none.</summary>
    internal static ProductAdvice? Of(ServerProduct product, AdviceTopic topic) =>
        All.FirstOrDefault(advice => advice.Topic == topic && advice.Product == product);
}
