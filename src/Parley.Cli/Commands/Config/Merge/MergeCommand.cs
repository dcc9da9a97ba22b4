using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;
using Parley.Cli.Rendering;
using Parley.Configuration.Merging;

namespace Parley.Cli.Commands.Config.Merge;

/// <summary><c>parley config merge</c>: which value of each setting holds, who gave it, and why.</summary>
sealed class MergeCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly MergeOptions _options = new();

    internal MergeCommand(CommandEnvironment environment)
        : base("merge", "Show for every setting the value that holds, which document gave it, and why.")
    {
        _environment = environment;
        _options.AddTo(this);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new(
            "parley config merge --profile profile.xml --config jabber-config.xml --group sales.xml",
            "what holds for a user of that group"),
        new(
            "parley config merge --bootstrap jabber-bootstrap.properties --config jabber-config.xml "
                + "--platform windows --first-launch",
            "what holds before anything was fetched"),
    ];

    int Run(ParseResult parsed)
    {
        if (!_options.TryRead(parsed, _environment, out var input, out var error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            var settings = ConfigurationMerge.Of(input);
            if (_output.Format(parsed) == "json")
            {
                JsonOutput.Write(writer.Writer, json => MergeJson.Write(json, settings));
            }
            else
            {
                var console = _output.Console(parsed, _environment, writer);
                foreach (var part in MergeText.Render(settings))
                    console.Write(part);
            }

            return writer.TryCommit(out error) ? ExitCode.Sound : error.Report(_environment);
        }
    }
}
