using Parley.Diagnostics;

namespace Parley.Cli;

/// <summary>Why a command cannot do what it was asked: one clear line, what to do about it, and the exit code.</summary>
/// <param name="Message">What happened and what was seen; no full stop, no blame.</param>
/// <param name="Hint">What to do, or <see langword="null"/> where nothing useful can be said.</param>
/// <param name="Code">One of <see cref="ExitCode"/>.</param>
sealed record CommandError(string Message, string? Hint, int Code)
{
    // Messages quote what was typed or read; beyond this a quotation tells nothing more.
    const int LongestLine = 2000;

    /// <summary>The command line is wrong.</summary>
    internal static CommandError Usage(string message, string? hint) => new(message, hint, ExitCode.Usage);

    /// <summary>A file or another input could not be read, or an output could not be written.</summary>
    internal static CommandError Input(string message, string? hint) => new(message, hint, ExitCode.Input);

    /// <summary>The check could not be made.</summary>
    internal static CommandError NotChecked(string message, string? hint) => new(message, hint, ExitCode.NotChecked);

    /// <summary>Writes <c>error:</c> and <c>hint:</c> lines.</summary>
    /// <returns>The exit code, so that a command can end with <c>return error.Report(environment);</c>.</returns>
    internal int Report(CommandEnvironment environment)
    {
        environment.Error.WriteLine($"error: {PlainLine.Of(Message, LongestLine)}");
        if (Hint is not null)
            environment.Error.WriteLine($"hint: {PlainLine.Of(Hint, LongestLine)}");
        return Code;
    }
}
