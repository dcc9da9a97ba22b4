using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Certificates.Judging;
using Parley.Cli.Parsing;
using Parley.Diagnostics;

namespace Parley.Cli.Commands.Cert;

/// <summary>The options of <c>parley cert inspect</c>.</summary>
sealed class InspectOptions
{
    readonly Argument<string[]> _files = new("file")
    {
        Description = "The files: PEM, DER, PKCS#7 or PKCS#12, of any number of items each; - reads standard input.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    readonly Option<string?> _at = Moment.CreateAt("Tell validity as of");

    readonly Option<string?> _profile = new("--profile")
    {
        Description = $"Look for findings by the rules of this profile: {string.Join(", ", ProfileName.All)}. "
            + "Default: standard, those of ordinary sign-in.",
        HelpName = "NAME",
    };

    readonly Option<string?> _passwordFile = PasswordFile.CreateOption("PKCS#12 and encrypted keys");

    readonly Option<Severity> _failOn = FailOnOption.Create();

    internal InspectOptions()
    {
        _profile.CompletionSources.Add(_ => ProfileName.All);
    }

    internal void AddTo(Command command)
    {
        command.Add(_files);
        foreach (var option in new Option[] { _at, _profile, _passwordFile, _failOn })
            command.Add(option);
    }

    /// <summary>Reads the command line; the first thing that is wrong is the error.</summary>
    internal bool TryRead(
        ParseResult parsed, CommandEnvironment environment, [NotNullWhen(true)] out InspectArguments? arguments,
        [NotNullWhen(false)] out CommandError? error)
    {
        arguments = null;
        var files = parsed.GetRequiredValue(_files);
        if (files.Count(file => file == InputFile.StandardInput) > 1)
        {
            error = CommandError.Usage("standard input was named twice", "name - once");
            return false;
        }

        if (!Moment.TryReadAt(parsed.GetValue(_at), environment.Time.GetUtcNow(), out var time, out error)
            || !ProfileName.TryRead(parsed.GetValue(_profile), ValidationPolicy.Default, out var policy, out error)
            || !PasswordFile.TryRead(parsed.GetValue(_passwordFile), out var password, out error))
            return false;
        arguments = new()
        {
            Files = [.. files],
            Options = new() { Time = time, Policy = policy, Password = password },
            FailOn = parsed.GetValue(_failOn),
        };
        return true;
    }
}
