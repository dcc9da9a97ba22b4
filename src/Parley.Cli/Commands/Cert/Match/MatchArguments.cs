using System.Collections.Immutable;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Cert.Match;

/// <summary>What <c>parley cert match</c> was asked for.</summary>
sealed record MatchArguments
{
    /// <summary>Files and folders.</summary>
    internal required ImmutableArray<string> Paths { get; init; }

    /// <summary>The password of encrypted keys; <see langword="null"/> where there is none.</summary>
    internal required string? Password { get; init; }

    /// <summary>The least severity that makes the exit code 1.</summary>
    internal required Severity FailOn { get; init; }
}
