namespace Parley.Cli;

/// <summary>What a command knows of the process it runs in: its streams, its variables, its clock. Tests make their own.</summary>
sealed record CommandEnvironment
{
    /// <summary>Standard output: results, and nothing else.</summary>
    internal required TextWriter Output { get; init; }

    /// <summary>Standard error: errors, hints and progress.</summary>
    internal required TextWriter Error { get; init; }

    /// <summary>Opens standard input; a command reads it only where <c>-</c> asks for it.</summary>
    internal Func<Stream> OpenInput { get; init; } = () => Stream.Null;

    /// <summary>Standard output is a terminal, so that colour and drawing may be used.</summary>
    internal bool OutputIsTerminal { get; init; }

    /// <summary>Standard error is a terminal, so that progress may be shown.</summary>
    internal bool ErrorIsTerminal { get; init; }

    /// <summary>The columns of the terminal; <see langword="null"/> where there is none.</summary>
    internal int? TerminalWidth { get; init; }

    /// <summary>The environment variable of a name, <see langword="null"/> where it is not set.</summary>
    internal Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>The clock.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The variable is set and not empty.</summary>
    internal bool IsSet(string variable) => Variable(variable) is { Length: > 0 };

    /// <summary>The environment of this process.</summary>
    internal static CommandEnvironment OfProcess() => new()
    {
        Output = Console.Out,
        Error = Console.Error,
        OpenInput = Console.OpenStandardInput,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        TerminalWidth = Console.IsOutputRedirected && Console.IsErrorRedirected ? null : WidthOrNull(),
        Variable = Environment.GetEnvironmentVariable,
    };

    static int? WidthOrNull()
    {
        try
        {
            // Zero columns is what a terminal says that does not know its size.
            return Console.WindowWidth is > 0 and var width ? width : null;
        }
        catch (Exception error) when (error is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
