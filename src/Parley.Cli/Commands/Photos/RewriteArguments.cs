using Parley.Contacts.Photos;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Photos;

/// <summary>What <c>parley photos rewrite</c> was asked for.</summary>
sealed record RewriteArguments
{
    /// <summary>The file as it was exported.</summary>
    internal required string File { get; init; }

    /// <summary>The file to write; <see langword="null"/> where nothing is written.</summary>
    internal required FileInfo? Target { get; init; }

    /// <summary>The file itself is replaced.</summary>
    internal required bool InPlace { get; init; }

    /// <summary>Takes a line for each row that was changed or is amiss; may be <see langword="null"/>.</summary>
    internal required FileInfo? List { get; init; }

    /// <summary>What is to be changed.</summary>
    internal required PhotoRewriteRequest Request { get; init; }

    /// <summary>The least severity that makes the exit code 1.</summary>
    internal required Severity FailOn { get; init; }
}
