using System.Collections.Immutable;

namespace Parley.Check.Forecast;

/// <summary>How many questions about certificates the users of each client get, and what ends them.</summary>
public sealed record PromptForecast
{
    /// <summary>Nobody is asked.</summary>
    public static readonly PromptForecast None = new();

    /// <summary>The clients whose users are asked, in the order of the report.</summary>
    public ImmutableArray<ClientPrompts> Clients { get; init; } = [];

    /// <summary>
    /// The smallest set of changes after which nobody is asked, the one that ends the most questions first. What one new
    /// certificate cures is one change, however much is wrong with the old one.
    /// </summary>
    public ImmutableArray<PromptChange> Changes { get; init; } = [];
}
