using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Parsing;
using Parley.Configuration.Lint;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Config.Lint;

/// <summary>The options of <c>parley config lint</c>.</summary>
sealed class LintOptions
{
    readonly Argument<string> _file = new("file")
    {
        Description = "A client configuration file (jabber-config.xml or a group file); - is standard input.",
        HelpName = "FILE",
    };

    readonly Option<string[]> _platform = PlatformOption.Create("Tell which parameters clients on this platform do not read");

    readonly Option<string?> _domain = new("--domain")
    {
        Description = "The domain that users sign in with: tell what contradicts it.",
        HelpName = "DOMAIN",
    };

    readonly Option<bool> _fix = new("--fix")
    {
        Description = "Mend what needs no decision, and write the file with every other octet as it was.",
    };

    readonly Option<Severity> _failOn = FailOnOption.Create();

    internal TargetOptions Target { get; } = new("fixed");

    internal void AddTo(Command command)
    {
        command.Add(_file);
        foreach (var option in new Option[] { _platform, _domain, _fix })
            command.Add(option);
        Target.AddTo(command);
        command.Add(_failOn);
    }

    internal string File(ParseResult parsed) => parsed.GetRequiredValue(_file);

    internal bool Fixes(ParseResult parsed) => parsed.GetValue(_fix);

    internal Severity FailOn(ParseResult parsed) => parsed.GetValue(_failOn);

    /// <summary>Reads what the review is for; the first thing that is wrong is the error.</summary>
    internal bool TryRead(
        ParseResult parsed, [NotNullWhen(true)] out LintRequest? request, [NotNullWhen(false)] out CommandError? error)
    {
        request = null;
        if (!PlatformOption.TryRead(parsed.GetValue(_platform), out var platforms, out error))
            return false;
        if (!Fixes(parsed) && Target.AreGiven(parsed))
        {
            error = CommandError.Usage(
                "a file to write was named, and nothing is to be mended",
                "add --fix, or leave --into and --in-place out");
            return false;
        }

        request = new() { Platforms = platforms, Domain = parsed.GetValue(_domain) };
        return true;
    }
}
