using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Help;
using Parley.Cli.Parsing;
using Parley.Cli.Rendering;
using Parley.Configuration.Differences;
using Parley.Configuration.Parameters;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Config.Diff;

/// <summary><c>parley config diff</c>: what changed, and what running clients do about it.</summary>
sealed class DiffCommand : Command, IHasExamples
{
    readonly CommandEnvironment _environment;
    readonly OutputOptions _output = new("text", "json");
    readonly Option<string[]> _platform = PlatformOption.Create("Tell what clients on this platform do; default all");
    readonly Option<Severity> _failOn = FailOnOption.Create();

    readonly Argument<string> _old = new("old")
    {
        Description = "The document as it is: a client configuration file or a service profile.",
        HelpName = "OLD",
    };

    readonly Argument<string> _new = new("new") { Description = "The document as it is to be.", HelpName = "NEW" };

    internal DiffCommand(CommandEnvironment environment)
        : base(
            "diff",
            "Tell what changed between two configuration files or service profiles, and "
                + "which changes sign users out, per platform.")
    {
        _environment = environment;
        Add(_old);
        Add(_new);
        Add(_platform);
        Add(_failOn);
        _output.AddTo(this);
        SetAction(Run);
    }

    public ImmutableArray<CommandExample> Examples { get; } =
    [
        new("parley config diff jabber-config.xml jabber-config.new.xml", "what changes, and who is signed out by it"),
    ];

    int Run(ParseResult parsed)
    {
        if (!PlatformOption.TryRead(parsed.GetValue(_platform), out var platforms, out var error)
            || !TryRead(parsed.GetRequiredValue(_old), out var old, out error)
            || !TryRead(parsed.GetRequiredValue(_new), out var now, out error)
            || !_output.TryOpen(parsed, _environment, out var writer, out error))
            return error.Report(_environment);
        using (writer)
        {
            if (old.IsProfile != now.IsProfile)
            {
                return CommandError.Usage(
                    "one is a service profile, the other a client configuration file",
                    "compare two of a kind; parley config merge shows how they work together")
                    .Report(_environment);
            }

            platforms = platforms == ClientPlatforms.None ? ClientPlatforms.All : platforms;
            var changes = ConfigurationComparison.Compare(old, now);
            var findings = ComparisonReview.Of(changes, platforms);
            if (_output.Format(parsed) == "json")
            {
                JsonOutput.Write(writer.Writer, json => DiffJson.Write(json, changes, findings, platforms));
            }
            else
            {
                var console = _output.Console(parsed, _environment, writer);
                foreach (var part in DiffText.Render(changes, findings, platforms))
                    console.Write(part);
            }

            if (!writer.TryCommit(out error))
                return error.Report(_environment);
            return findings.Any(finding => finding.Severity >= parsed.GetValue(_failOn)) ? ExitCode.Findings : ExitCode.Sound;
        }
    }

    bool TryRead(string path, [NotNullWhen(true)] out ComparedDocument? document, [NotNullWhen(false)] out CommandError? error)
    {
        const string what = "the document";
        document = null;
        if (!ConfigFile.TryRead(path, what, _environment, out var octets, out error))
            return false;
        if (ComparedDocument.TryRead(octets, out document, out var fault))
            return true;
        error = ConfigFile.Unreadable(path, what, fault);
        return false;
    }
}
