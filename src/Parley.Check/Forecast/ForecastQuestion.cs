using System.Collections.Immutable;
using Parley.Check.Causes;
using Parley.Client.Rules;

namespace Parley.Check.Forecast;

/// <summary>A question that a client's users will get.</summary>
public sealed record ForecastQuestion
{
    /// <summary>The question as the client puts it.</summary>
    public required ClientQuestion Question { get; init; }

    /// <summary>The server that raises it first.</summary>
    public required Effect At { get; init; }

    /// <summary>Further servers that would raise it, and do not once it is answered: they show the same certificate.</summary>
    public ImmutableArray<Effect> Settles { get; init; } = [];

    /// <summary>Why it comes, in one line.</summary>
    public required string Why { get; init; }

    /// <summary>The deciding reason: a finding's code, or words where no finding says it.</summary>
    public required string Because { get; init; }
}
