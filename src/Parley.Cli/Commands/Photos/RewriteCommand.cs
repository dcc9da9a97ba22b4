using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Contacts.Photos;

namespace Parley.Cli.Commands.Photos;

/// <summary><c>parley photos rewrite</c>: names in place of IP addresses.</summary>
sealed class RewriteCommand : Command, IHasExamples
{
    const string What = "the contacts file";

    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly RewriteOptions _options = new();

    internal RewriteCommand(CommandEnvironment environment)
        : base(
            "rewrite",
            $"Put a name where an IP address stands in {PhotoRewriteRequest.ColumnName}; every other octet stays as it is.")
    {
        _environment = environment;
        _options.AddTo(this);
        _output.AddTo(this);
        SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed, cancellationToken), cancellationToken));
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley photos rewrite export.csv --host photos.example.com", "writes export.rewritten.csv beside it"),
        new(
            "parley photos rewrite export.csv --host photos.example.com --domain example.com --dry-run",
            "only tells what would change, and what else is amiss"),
        new(
            "parley photos rewrite export.csv --map 192.0.2.7=photos1.example.com --map "
                + "192.0.2.8=photos2.example.com --into import.csv",
            "a name for each server"),
    ];

    int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (!_options.TryRead(parsed, out var arguments, out var error))
            return error.Report(_environment);
        if (!_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            if (!TryRewrite(parsed, arguments, out var summary, out error, cancellationToken))
                return error.Report(_environment);
            var report = RewriteReport.Of(arguments, summary);
            if (_output.Format(parsed) == "json")
            {
                JsonOutput.Write(writer.Writer, json => RewriteJson.Write(json, report));
            }
            else
            {
                var console = _output.Console(parsed, _environment, writer);
                foreach (var part in RewriteText.Render(report))
                    console.Write(part);
            }

            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return report.Findings.Any(finding => finding.Severity >= arguments.FailOn) ? ExitCode.Findings : ExitCode.Sound;
        }
    }

    bool TryRewrite(
        ParseResult parsed,
        RewriteArguments arguments,
        [NotNullWhen(true)] out PhotoRewriteSummary? summary,
        [NotNullWhen(false)] out CommandError? error,
        CancellationToken cancellationToken)
    {
        summary = null;
        if (!TryOpenTarget(parsed, arguments, out var target, out error))
            return false;
        using (target)
        {
            if (!TryOpenList(parsed, arguments, out var list, out error))
                return false;
            using (list)
            {
                PhotoRewriteResult result;
                try
                {
                    using var input = new FileStream(
                        arguments.File, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
                    var sink = list is null ? null : new RowList(list.Writer);
                    result = PhotoRewriter.Rewrite(input, target?.Stream, arguments.Request, sink, cancellationToken);
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
                {
                    error = target is null
                        ? InputFile.CannotBeRead(arguments.File, What, failure.Message, "check the path and the permissions")
                        : new OutputException(
                            $"{Quotation.Of(target.Path)}, read from {Quotation.Of(arguments.File)},",
                            failure).ToError();
                    return false;
                }

                summary = result.Summary;
                error = result.IsWhole
                    ? null
                    : InputFile.CannotBeRead(
                        arguments.File, What, result.Error, "mend it, or export it again; nothing was written");
                return result.IsWhole && TryCommit(target, out error) && (list is null || list.TryCommit(out error));
            }
        }
    }

    bool TryOpenTarget(
        ParseResult parsed, RewriteArguments arguments, out WholeFile? target,
        [NotNullWhen(false)] out CommandError? error)
    {
        (target, error) = (null, null);
        return arguments.Target is null || WholeFile.TryOpen(
            arguments.Target, arguments.InPlace || _output.Overwrites(parsed), out target, out error);
    }

    bool TryOpenList(
        ParseResult parsed, RewriteArguments arguments, out ResultWriter? list,
        [NotNullWhen(false)] out CommandError? error)
    {
        (list, error) = (null, null);
        return arguments.List is null || _output.TryOpenFile(parsed, _environment, arguments.List, out list, out error);
    }

    static bool TryCommit(WholeFile? target, [NotNullWhen(false)] out CommandError? error)
    {
        error = null;
        try
        {
            target?.Commit();
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error = new OutputException(Quotation.Of(target!.Path), failure).ToError(); // what failed was there
            return false;
        }
    }
}
