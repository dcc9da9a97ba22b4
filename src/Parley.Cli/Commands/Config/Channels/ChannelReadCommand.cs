using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Config.Channels;

/// <summary><c>show</c> and <c>check</c> of a link or a bootstrap file: what it sets, and what is wrong with it.</summary>
sealed class ChannelReadCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly ChannelReader _read;
    readonly bool _judges;
    readonly OutputOptions _output = new("text", "json");
    readonly Option<Severity> _failOn = FailOnOption.Create();
    readonly Argument<string> _input;

    readonly Option<string?> _domain = new("--domain")
    {
        Description = "The domain that users sign in with: tell what points elsewhere.",
        HelpName = "DOMAIN",
    };

    internal ChannelReadCommand(
        CommandEnvironment environment, bool judges, string description, (string Name, string Description) argument,
        ChannelReader read, CommandExample example)
        : base(judges ? "check" : "show", description)
    {
        (_environment, _judges, _read) = (environment, judges, read);
        _input = new("input") { Description = argument.Description, HelpName = argument.Name };
        Examples = [example];
        Add(_input);
        if (judges)
        {
            Add(_domain);
            Add(_failOn);
        }

        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; }

    int Run(ParseResult parsed)
    {
        if (!_read(parsed.GetRequiredValue(_input), _judges ? parsed.GetValue(_domain) : null, _environment, out var report, out var error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            if (!_judges)
                report = report with { Findings = [] };
            if (_output.Format(parsed) == "json")
            {
                JsonOutput.Write(writer.Writer, json => ChannelJson.Write(json, report));
            }
            else
            {
                var console = _output.Console(parsed, _environment, writer);
                foreach (var part in _judges ? ChannelView.Judged(report) : ChannelView.Shown(report))
                    console.Write(part);
            }

            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return _judges && report.Findings.Any(finding => finding.Severity >= parsed.GetValue(_failOn))
                ? ExitCode.Findings
                : ExitCode.Sound;
        }
    }
}
