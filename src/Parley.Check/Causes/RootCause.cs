using System.Collections.Immutable;
using Parley.Check.Products;
using Parley.Diagnostics;

namespace Parley.Check.Causes;

/// <summary>One thing that is wrong, and everything that it hurts: one expired intermediate behind five services is one cause with five effects.</summary>
public sealed record RootCause
{
    /// <summary>The finding with its evidence, as first met.</summary>
    public required Observation Observation { get; init; }

    /// <summary>Where it hurts, each place once, in the order of the report.</summary>
    public required ImmutableArray<Effect> Effects { get; init; }

    /// <summary>How far along the line it was met first.</summary>
    public required Stage Stage { get; init; }

    /// <summary>The setting to change at each product that was recognised; empty where none was, or where the repair is elsewhere.</summary>
    public ImmutableArray<ProductAdvice> Settings { get; init; } = [];

    /// <summary>What to do: the finding's fix with its exact values, then the setting of each product.</summary>
    public string Fix => string.Concat(
        Settings.Select(setting => $" On {setting.Product}: {setting.Change}.").Prepend(Observation.Fix));

    /// <summary>How many services it hurts.</summary>
    public int ServiceCount => Effects.Select(effect => effect.Service).Distinct(StringComparer.Ordinal).Count();
}
