using System.Collections.Immutable;
using Parley.Certificates.Inspection;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Cert;

/// <summary>The command line of an inspection, read and found right.</summary>
sealed record InspectArguments
{
    /// <summary>The files as typed; <c>-</c> is standard input.</summary>
    internal required ImmutableArray<string> Files { get; init; }

    /// <summary>The moment, the rules and the password.</summary>
    internal required InspectionOptions Options { get; init; }

    /// <summary>The least severity that makes the exit code 1.</summary>
    internal required Severity FailOn { get; init; }
}
