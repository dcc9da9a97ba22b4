using System.Collections.Immutable;
using Parley.Contacts.Photos;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Photos;

/// <summary>What came of a file, and what is still to be mended.</summary>
sealed record RewriteReport(RewriteArguments Arguments, PhotoRewriteSummary Summary, ImmutableArray<Observation> Findings)
{
    internal static RewriteReport Of(RewriteArguments arguments, PhotoRewriteSummary summary) =>
        new(
            arguments, summary,
            PhotoFindings.Of(summary, arguments.File, arguments.Request, isWritten: arguments.Target is not null));
}
