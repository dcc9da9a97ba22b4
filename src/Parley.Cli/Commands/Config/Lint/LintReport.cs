using System.Collections.Immutable;
using Parley.Configuration.Lint;

namespace Parley.Cli.Commands.Config.Lint;

/// <summary>What came of a review, and of the repair where one was asked for.</summary>
sealed record LintReport
{
    /// <summary>The file as typed.</summary>
    internal required string File { get; init; }

    /// <summary>The repaired file; <see langword="null"/> where none was written.</summary>
    internal string? Written { get; init; }

    /// <summary>What was mended.</summary>
    internal ImmutableArray<LintFinding> Mended { get; init; } = [];

    /// <summary>What is wrong with the file, after the repair where there was one.</summary>
    internal required ImmutableArray<LintFinding> Findings { get; init; }
}
