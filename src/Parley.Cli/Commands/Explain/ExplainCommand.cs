using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Explain;

/// <summary><c>parley explain [CODE]</c>: one finding with its cause and fix, or the list of all.</summary>
sealed class ExplainCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly Func<FindingCatalogue> _catalogue;
    readonly OutputOptions _output = new("text", "json", "markdown");

    readonly Argument<string?> _code = new("code")
    {
        Description = "The code of a finding, or the beginning of several: cert.validity.expired, cert.validity, dns.",
        HelpName = "CODE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    internal ExplainCommand(CommandEnvironment environment, Func<FindingCatalogue> catalogue)
        : base("explain", "Explain a finding: what it means, how it comes about, and what cures it. Without a code, list all.")
    {
        _environment = environment;
        _catalogue = catalogue;
        _code.CompletionSources.Add(_ => _catalogue().All.Select(finding => finding.Code));
        Add(_code);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley explain cert.validity.expired", "one finding"),
        new("parley explain cert.identity", "all findings whose code begins so"),
        new("parley explain --format markdown --output findings.md", "all of them, as a document"),
    ];

    int Run(ParseResult parsed)
    {
        var code = parsed.GetValue(_code);
        var findings = Select(code);
        if (code is not null && findings.IsEmpty)
            return Unknown(code).Report(_environment);
        if (!_output.TryOpen(parsed, _environment, out var writer, out var error))
            return error.Report(_environment);

        using (writer)
        {
            switch (_output.Format(parsed))
            {
                case "json":
                    FindingJson.Write(writer.Writer, findings);
                    break;
                case "markdown":
                    FindingMarkdown.Write(writer.Writer, findings);
                    break;
                default:
                    FindingText.Write(_output.Console(parsed, _environment, writer), findings);
                    break;
            }

            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }

    ImmutableArray<Finding> Select(string? code)
    {
        var catalogue = _catalogue();
        if (code is null)
            return catalogue.All;
        if (catalogue.TryGet(code, out var finding))
            return [finding];
        var beginning = code.TrimEnd('.', '*') + ".";
        return [.. catalogue.All.Where(candidate => candidate.Code.StartsWith(beginning, StringComparison.Ordinal))];
    }

    CommandError Unknown(string code) => CommandError.Usage(
        $"there is no finding {Quotation.Of(code)}",
        NearMiss.Question(code, _catalogue().All.Select(finding => finding.Code)) ?? "'parley explain' lists them all");
}
