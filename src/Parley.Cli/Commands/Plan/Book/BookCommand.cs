using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Commands.Plan.Sections;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Parley.Planning.Plans;

namespace Parley.Cli.Commands.Plan.Book;

/// <summary><c>parley plan book FILE</c>: all parts of the plan in one document.</summary>
sealed class BookCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("markdown", "html", "json");
    readonly Option<Severity> _failOn = FailOnOption.Create();

    readonly Argument<string> _file = new("file")
    {
        Description = "The deployment file; - is standard input.",
        HelpName = "FILE",
    };

    internal BookCommand(CommandEnvironment environment)
        : base("book", "Write all parts of the plan as one document: to read, print and pass on.")
    {
        _environment = environment;
        Add(_file);
        Add(_failOn);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new(
            "parley plan book samples/plan/deployment.yaml --format html --output plan.html",
            "one page: no script, nothing to load"),
        new("parley plan book samples/plan/deployment.yaml --output plan.md", "the same for a wiki"),
    ];

    int Run(ParseResult parsed)
    {
        if (!DeploymentFile.TryRead(parsed.GetRequiredValue(_file), _environment, out var deployment, out var errors))
            return errors.Report(_environment);
        if (!_output.TryOpen(parsed, _environment, out var writer, out var error))
            return error.Report(_environment);
        using (writer)
        {
            ImmutableArray<PlanSection> sections = [.. KnownSections.All.Select(kind => kind.Of(deployment))];
            switch (_output.Format(parsed))
            {
                case "json":
                    SectionJson.Write(writer.Writer, deployment, sections);
                    break;
                case "html":
                    writer.Writer.Write(BookPage.Of(deployment, sections));
                    break;
                default:
                    writer.Writer.Write($"# {MarkdownText.Escaped(deployment.Name)}\n");
                    foreach (var section in sections)
                    {
                        writer.Writer.Write("\n");
                        SectionMarkdown.Write(writer.Writer, section, level: 2);
                    }

                    break;
            }

            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return sections.SelectMany(section => section.Findings).Any(finding => finding.Severity >= parsed.GetValue(_failOn))
                ? ExitCode.Findings
                : ExitCode.Sound;
        }
    }
}
