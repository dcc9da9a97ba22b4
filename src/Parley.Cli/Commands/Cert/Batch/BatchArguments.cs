using Parley.Certificates.Judging;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Cert.Batch;

/// <summary>The command line of a batch, read and found right.</summary>
sealed record BatchArguments
{
    /// <summary>The file as typed; <c>-</c> is standard input.</summary>
    internal required string File { get; init; }

    /// <summary>The profile of cases that name none.</summary>
    internal required ValidationPolicy Profile { get; init; }

    /// <summary>The threads that judge.</summary>
    internal required int Jobs { get; init; }

    /// <summary>The moment of cases that name none.</summary>
    internal required DateTimeOffset Time { get; init; }

    /// <summary>The least severity that makes the exit code 1.</summary>
    internal required Severity FailOn { get; init; }
}
