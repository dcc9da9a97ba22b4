using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Parley.Planning.Plans;

namespace Parley.Cli.Commands.Plan.Sections;

/// <summary><c>parley plan show|certificates|dns|… FILE</c>: one part of the plan.</summary>
sealed class SectionCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly PlanSectionKind _kind;
    readonly OutputOptions _output = new("text", "json", "csv", "markdown", "lines");

    readonly Argument<string> _file = new("file")
    {
        Description = "The deployment file; - is standard input.",
        HelpName = "FILE",
    };

    readonly Option<Severity> _failOn = FailOnOption.Create();

    internal SectionCommand(CommandEnvironment environment, PlanSectionKind kind)
        : base(kind.Word, $"Tell {kind.Purpose}. The format 'lines' gives what is to be copied, and nothing else.")
    {
        (_environment, _kind) = (environment, kind);
        Add(_file);
        Add(_failOn);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples =>
        [new($"parley plan {_kind.Word} samples/plan/deployment.yaml", _kind.Purpose)];

    int Run(ParseResult parsed)
    {
        if (!DeploymentFile.TryRead(parsed.GetRequiredValue(_file), _environment, out var deployment, out var errors))
            return errors.Report(_environment);
        if (!_output.TryOpen(parsed, _environment, out var writer, out var error))
            return error.Report(_environment);
        using (writer)
        {
            var section = _kind.Of(deployment);
            switch (_output.Format(parsed))
            {
                case "json":
                    SectionJson.Write(writer.Writer, deployment, [section]);
                    break;
                case "csv":
                    SectionCsv.Write(writer.Writer, section);
                    break;
                case "markdown":
                    SectionMarkdown.Write(writer.Writer, section, level: 1);
                    break;
                case "lines":
                    SectionLines.Write(writer.Writer, section);
                    break;
                default:
                    var console = _output.Console(parsed, _environment, writer);
                    foreach (var part in SectionText.Render(section))
                        console.Write(part);
                    break;
            }

            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return section.Findings.Any(finding => finding.Severity >= parsed.GetValue(_failOn))
                ? ExitCode.Findings
                : ExitCode.Sound;
        }
    }
}
