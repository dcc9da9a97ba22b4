using System.Collections.Immutable;
using System.CommandLine;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Configuration.Migration;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Config.Migrate;

/// <summary><c>parley config migrate</c>: a file under the names that clients read since release 11.8.</summary>
sealed class MigrateCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly TargetOptions _target = new("migrated");
    readonly Option<Severity> _failOn = FailOnOption.Create();

    readonly Argument<string> _file = new("file")
    {
        Description = "A client configuration file; - is standard input.",
        HelpName = "FILE",
    };

    internal MigrateCommand(CommandEnvironment environment)
        : base(
            "migrate",
            "Carry a file over from the parameters of the basic and enhanced directory integration to those that clients read.")
    {
        _environment = environment;
        Add(_file);
        _target.AddTo(this);
        Add(_failOn);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley config migrate jabber-config.xml", "writes jabber-config.migrated.xml beside it, and lists every change"),
    ];

    int Run(ParseResult parsed)
    {
        var file = parsed.GetRequiredValue(_file);
        if (!ConfigFile.TryRead(file, _environment, out var document, out var error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            if (!ConfigurationMigration.TryMigrate(document, out var result, out var fault))
                return ConfigFile.Unreadable(file, "the migrated form of", fault).Report(_environment);
            string? written = null;
            if (result.Changes.Length > 0
                && !_target.TryWrite(parsed, file, _output.Overwrites(parsed), result.Document.Source.Octets.ToArray(), out written, out error))
                return error.Report(_environment);
            if (_output.Format(parsed) == "json")
            {
                JsonOutput.Write(writer.Writer, json => MigrateJson.Write(json, file, written, result));
            }
            else
            {
                var console = _output.Console(parsed, _environment, writer);
                foreach (var part in MigrateText.Render(file, written, result))
                    console.Write(part);
            }

            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return result.Findings.Any(finding => finding.Severity >= parsed.GetValue(_failOn))
                ? ExitCode.Findings
                : ExitCode.Sound;
        }
    }
}
