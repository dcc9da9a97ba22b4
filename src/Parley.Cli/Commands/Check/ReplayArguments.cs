using System.Collections.Immutable;
using Parley.Client.Rules;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Check;

/// <summary>The command line of a replay, read and found right.</summary>
sealed record ReplayArguments
{
    /// <summary>The evidence; <c>-</c> is standard input.</summary>
    internal required string File { get; init; }

    /// <summary>The moment to judge as of; <see langword="null"/> for that of the evidence.</summary>
    internal required DateTimeOffset? At { get; init; }

    /// <summary>The clients that the report speaks of; <see langword="null"/> for those of the evidence.</summary>
    internal required ImmutableArray<ClientRules>? Clients { get; init; }

    /// <summary>The least severity that makes the exit code 1.</summary>
    internal required Severity FailOn { get; init; }
}
