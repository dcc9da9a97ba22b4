using System.Collections.Immutable;

namespace Parley.Installation.Preflight.Products;

/// <summary>An entry of a product's own list of problems.</summary>
public sealed record KnownProblem
{
    /// <summary>Its identifier: <c>chain-error</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What is seen.</summary>
    public required string Problem { get; init; }

    /// <summary>What may have led to it.</summary>
    public required ImmutableArray<string> Causes { get; init; }

    /// <summary>What cures it; where the document's advice would do harm today, the better one.</summary>
    public required ImmutableArray<string> Solutions { get; init; }

    /// <summary>Advice of the document that is not given any more, with the reason; <see langword="null"/> where all of it still holds.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>Words by which people describe it, beside those above.</summary>
    public ImmutableArray<string> Symptoms { get; init; } = [];
}
