using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Installation.Kits;

namespace Parley.Cli.Commands.Trust.Kit;

/// <summary>What <c>parley trust kit</c> was asked for.</summary>
sealed record KitArguments
{
    /// <summary>The platforms; at least one.</summary>
    internal required ImmutableArray<KitPlatform> Platforms { get; init; }

    /// <summary>The folder to write.</summary>
    internal required string Folder { get; init; }

    /// <summary>What may be said beside the certificates.</summary>
    internal required KitOptions Options { get; init; }

    /// <summary>The certificates.</summary>
    internal required KitContents Contents { get; init; }

    /// <summary>The authority of the plan; <see langword="null"/> where no plan names one.</summary>
    internal required PlannedAuthority? Planned { get; init; }

    /// <summary>The moment.</summary>
    internal required DateTimeOffset Time { get; init; }

    /// <summary>The least severity that makes the exit code 1.</summary>
    internal required Severity FailOn { get; init; }
}
