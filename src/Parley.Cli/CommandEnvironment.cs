using System.Text;

namespace Parley.Cli;

/// <summary>What a command knows of the process it runs in: its streams, its variables, its clock. Tests make their own.</summary>
sealed record CommandEnvironment
{
    /// <summary>
    /// Characters of output that are encoded and written at once: most reports as a whole. The console's own writer hands on
    /// 256 at a time.
    /// </summary>
    const int OutputBufferCharacters = 32 * 1024;

    /// <summary>Characters of errors and progress that are written at once: a line or two.</summary>
    const int ErrorBufferCharacters = 256;

    /// <summary>Standard output: results, and nothing else.</summary>
    internal required TextWriter Output { get; init; }

    /// <summary>Standard error: errors, hints and progress.</summary>
    internal required TextWriter Error { get; init; }

    /// <summary>Opens standard input; a command reads it only where <c>-</c> asks for it.</summary>
    internal Func<Stream> OpenInput { get; init; } = () => Stream.Null;

    /// <summary>
    /// Asks a person at the terminal for something that is not shown while it is typed; <see langword="null"/> where there is no
    /// person to ask.
    /// </summary>
    internal Func<string, string>? AskSecret { get; init; }

    /// <summary>Standard output is a terminal, so that colour and drawing may be used.</summary>
    internal bool OutputIsTerminal { get; init; }

    /// <summary>Standard error is a terminal, so that progress may be shown.</summary>
    internal bool ErrorIsTerminal { get; init; }

    /// <summary>The columns of the terminal; <see langword="null"/> where there is none.</summary>
    internal int? TerminalWidth { get; init; }

    /// <summary>The environment variable of a name, <see langword="null"/> where it is not set.</summary>
    internal Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Sets an environment variable of this process; tests share theirs, and set none.</summary>
    internal Action<string, string> SetVariable { get; init; } = (_, _) => { };

    /// <summary>The clock.</summary>
    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The variable is set and not empty.</summary>
    internal bool IsSet(string variable) => Variable(variable) is { Length: > 0 };

    /// <summary>The environment of this process.</summary>
    internal static CommandEnvironment OfProcess() => new()
    {
        Output = Console.IsOutputRedirected ? Writer(Console.OpenStandardOutput(), OutputBufferCharacters) : Console.Out,
        Error = TextWriter.Synchronized(Writer(Console.OpenStandardError(), ErrorBufferCharacters)),
        OpenInput = Console.OpenStandardInput,
        AskSecret = Console.IsInputRedirected || Console.IsErrorRedirected ? null : ReadSecret,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        TerminalWidth = Console.IsOutputRedirected && Console.IsErrorRedirected ? null : WidthOrNull(),
        Variable = Environment.GetEnvironmentVariable,
        SetVariable = Environment.SetEnvironmentVariable,
    };

    static StreamWriter Writer(Stream stream, int bufferCharacters) => new(stream, OutputEncoding(), bufferCharacters) { AutoFlush = true };

    /// <summary>
    /// The encoding of the console. Where the locale says UTF-8 or nothing, as nearly all do, the platform is not asked: it would load
    /// the names of all encodings first.
    /// </summary>
    static Encoding OutputEncoding()
    {
        var isUtf8 = !OperatingSystem.IsWindows()
            && (Locale("LC_ALL") ?? Locale("LC_MESSAGES") ?? Locale("LANG"))?.EndsWith(".UTF-8", StringComparison.OrdinalIgnoreCase) != false;
        return isUtf8 || Console.OutputEncoding is UTF8Encoding ? new UTF8Encoding(false) : Console.OutputEncoding;

        static string? Locale(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;
    }

    static string ReadSecret(string question)
    {
        Console.Error.Write(question);
        // Ctrl-C comes as a key meanwhile: nothing else would end the wait for one.
        var before = Console.TreatControlCAsInput;
        Console.TreatControlCAsInput = true;
        try
        {
            var typed = new StringBuilder();
            while (Console.ReadKey(intercept: true) is var key && key.Key != ConsoleKey.Enter)
            {
                if (key is { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control })
                    throw new OperationCanceledException();
                if (key.Key == ConsoleKey.Backspace)
                    typed.Length = Math.Max(0, typed.Length - 1);
                else if (!char.IsControl(key.KeyChar))
                    typed.Append(key.KeyChar);
            }

            return typed.ToString();
        }
        finally
        {
            Console.TreatControlCAsInput = before;
            Console.Error.WriteLine();
        }
    }

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
