using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Parley.Cli.Commands.Cert;

namespace Parley.Cli.Parsing;

/// <summary>
/// The options that say how a private key is kept: <c>--password-file</c>,
/// <c>--no-password</c>, else the question for one.
/// </summary>
sealed class KeyPassword
{
    readonly Option<string?> _file = new("--password-file")
    {
        Description = "The password of the key is the first line of this file. Default: ask for it.",
        HelpName = "FILE",
    };

    readonly Option<bool> _none = new("--no-password")
    {
        Description = "Leave the key without a password: whoever reads its file can be the server.",
    };

    internal void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_none);
    }

    /// <summary>The password; <see langword="null"/> where the key is to have none.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="environment">The process.</param>
    /// <param name="isNew">The password is chosen now, so that it is asked for twice.</param>
    /// <param name="password">The password.</param>
    /// <param name="error">Why there is none.</param>
    internal bool TryRead(
        ParseResult parsed, CommandEnvironment environment, bool isNew, out string? password,
        [NotNullWhen(false)] out CommandError? error)
    {
        password = null;
        var file = parsed.GetValue(_file);
        if (parsed.GetValue(_none))
        {
            error = file is null
                ? null
                : CommandError.Usage("--no-password and --password-file contradict each other", "leave one of them out");
            return error is null;
        }

        if (file is not null)
        {
            if (!PasswordFile.TryRead(file, out password, out error))
                return false;
            error = password is { Length: > 0 } ? null
                : CommandError.Input(
                    $"the first line of {Quotation.Of(file)} is empty",
                    "write the password there, or say --no-password");
            return error is null;
        }

        if (environment.AskSecret is not { } ask)
        {
            error = CommandError.Usage(
                "no password for the key was given, and nobody can be asked",
                "add --password-file FILE, or --no-password where that is meant");
            return false;
        }

        password = ask(isNew ? "Password for the new key: " : "Password of the key: ");
        error = password.Length == 0 ? CommandError.Usage("no password was typed", "say --no-password where that is meant")
            : isNew && ask("Once more: ") != password ? CommandError.Usage("the two passwords differ", "run the command again")
            : null;
        return error is null;
    }
}
