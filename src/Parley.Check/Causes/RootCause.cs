using System.Collections.Immutable;
using Parley.Check.Products;
using Parley.Diagnostics;

namespace Parley.Check.Causes;

/// <summary>
/// One thing that is wrong, and everything that it hurts: one expired intermediate behind five services
/// is one cause with five effects.
/// </summary>
public sealed record RootCause
{
    /// <summary>The finding with its evidence, as first met.</summary>
    public required Observation Observation { get; init; }

    /// <summary>Where it hurts, each place once, in the order of the report.</summary>
    public required ImmutableArray<Effect> Effects { get; init; }

    /// <summary>The addresses where it was met, of nodes with others where it was not.</summary>
    public ImmutableArray<(Effect Effect, string Address)> OnlyAt { get; init; } = [];

    /// <summary>How far along the line it was met first.</summary>
    public required Stage Stage { get; init; }

    /// <summary>
    /// The setting to change at each product that was recognised; empty where none was, or
    /// where the repair is elsewhere.
    /// </summary>
    public ImmutableArray<ProductAdvice> Settings { get; init; } = [];

    /// <summary>What the rest of the check knows of the repair, in a sentence; <see langword="null"/> for nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>
    /// What to do: the finding's fix with its exact values, what the rest of the check knows of it,
    /// then the setting of each product.
    /// </summary>
    public string Fix => string.Concat(
        Settings.Select(setting => $" On {setting.Product}: {setting.Change}.")
            .Prepend(Hint is null ? "" : $" {Hint}").Prepend(Observation.Fix));

    /// <summary>The effects in words, by service: nodes, and their addresses where not all are hurt.</summary>
    public string Places => string.Join("; ", Effects
        .GroupBy(effect => effect.Service, StringComparer.Ordinal)
        .Select(service => $"{service.Key} ({string.Join(", ", service.Select(PlaceOf))})"));

    /// <summary>The addresses of a node where it was met, if others of it are sound; else none.</summary>
    public IEnumerable<string> AddressesAt(Effect effect) => OnlyAt.Where(at => at.Effect == effect).Select(at => at.Address);

    string PlaceOf(Effect effect) => string.Join(" and ", AddressesAt(effect)) is { Length: > 0 } addresses
        ? $"{effect.Node} at {addresses}"
        : effect.Node;

    /// <summary>How many services it hurts.</summary>
    public int ServiceCount => Effects.Select(effect => effect.Service).Distinct(StringComparer.Ordinal).Count();
}
