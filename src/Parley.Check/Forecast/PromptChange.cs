using System.Collections.Immutable;
using Parley.Check.Causes;
using Parley.Client.Rules;

namespace Parley.Check.Forecast;

/// <summary>One change that is needed to end questions.</summary>
public sealed record PromptChange
{
    /// <summary>What to do, with exact values.</summary>
    public required string What { get; init; }

    /// <summary>The causes in the report that it repairs; empty where only the rules of some clients ask for it.</summary>
    public required ImmutableArray<RootCause> Causes { get; init; }

    /// <summary>How many questions, over all clients, need it.</summary>
    public required int Questions { get; init; }

    /// <summary>The clients whose users are asked until then.</summary>
    public required ImmutableArray<ClientRules> Clients { get; init; }
}
