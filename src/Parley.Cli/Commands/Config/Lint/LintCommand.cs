using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Check.Sarif;
using Parley.Cli.Help;
using Parley.Cli.Rendering;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Lint;

namespace Parley.Cli.Commands.Config.Lint;

/// <summary><c>parley config lint</c>: what is wrong with a client configuration file, and where.</summary>
sealed class LintCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json", "sarif");
    readonly LintOptions _options = new();

    internal LintCommand(CommandEnvironment environment)
        : base(
            "lint",
            "Review a client configuration file against what is published about 455 "
                + "parameters; --fix mends what needs no decision.")
    {
        _environment = environment;
        _options.AddTo(this);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley config lint jabber-config.xml", "what is wrong, with line and column"),
        new(
            "parley config lint jabber-config.xml --platform mobile --domain example.com",
            "what matters for phones and tablets of that domain"),
        new("parley config lint jabber-config.xml --fix", "writes jabber-config.fixed.xml beside it"),
    ];

    int Run(ParseResult parsed)
    {
        var file = _options.File(parsed);
        if (!_options.TryRead(parsed, out var request, out var error)
            || !ConfigFile.TryRead(file, _environment, out var document, out error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            if (!TryReview(parsed, file, document, request, out var report, out error))
                return error.Report(_environment);
            switch (_output.Format(parsed))
            {
                case "json":
                    JsonOutput.Write(writer.Writer, json => LintJson.Write(json, report));
                    break;
                case "sarif":
                    JsonOutput.Write(writer.Writer, json => FileSarif.Write(
                        json, file,
                        report.Findings.Select(finding => (finding.Observation, finding.Place.Line, finding.Place.Column))));
                    break;
                default:
                    var console = _output.Console(parsed, _environment, writer);
                    foreach (var part in LintText.Render(report))
                        console.Write(part);
                    break;
            }

            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return report.Findings.Any(finding => finding.Observation.Severity >= _options.FailOn(parsed))
                ? ExitCode.Findings
                : ExitCode.Sound;
        }
    }

    bool TryReview(
        ParseResult parsed, string file, ConfigurationDocument document, LintRequest request,
        [NotNullWhen(true)] out LintReport? report, [NotNullWhen(false)] out CommandError? error)
    {
        (report, error) = (null, null);
        if (!_options.Fixes(parsed))
        {
            report = new() { File = file, Findings = ConfigurationLint.Review(document, request) };
            return true;
        }

        var repaired = ConfigurationRepair.Apply(document, request);
        string? written = null;
        if (repaired.Applied.Length > 0
            && !_options.Target.TryWrite(parsed, file, _output.Overwrites(parsed), repaired.Document.Source.Octets.ToArray(), out written, out error))
            return false;
        report = new() { File = file, Written = written, Mended = repaired.Applied, Findings = repaired.Remaining };
        return true;
    }
}
