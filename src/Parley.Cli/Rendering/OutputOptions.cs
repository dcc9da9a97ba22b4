using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>
/// The options that every command with a result has: <c>--format</c>, <c>--output</c>,
/// <c>--overwrite</c>, <c>--no-color</c>.
/// </summary>
sealed class OutputOptions
{
    readonly Option<string> _format;

    readonly Option<FileInfo?> _file = new("--output", "-o")
    {
        Description = "Write the result to this file instead of standard output. It appears whole or not at all.",
        HelpName = "FILE",
    };

    readonly Option<bool> _overwrite = new("--overwrite")
    {
        Description = "Replace files that hold something: that of --output, and any other that the command writes.",
    };

    readonly Option<bool> _noColor = new("--no-color")
    {
        Description = "No colour, as with the variable NO_COLOR. Files and pipes never get any.",
    };

    readonly bool _offersFile = true;

    /// <summary>Makes the options of a command that writes a file of its own: its report goes to standard output.</summary>
    internal static OutputOptions OfReport(params string[] formats) => new(offersFile: false, formats);

    OutputOptions(bool offersFile, string[] formats)
        : this(formats) => _offersFile = offersFile;

    /// <summary>Makes the options of one command.</summary>
    /// <param name="formats">The formats it can write; the first is the default.</param>
    internal OutputOptions(params string[] formats)
    {
        _format = new("--format", "-f")
        {
            Description = $"The form of the result: {string.Join(", ", formats)}.",
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        _format.AcceptOnlyFromAmong(formats);
    }

    /// <summary>Offers the options on a command.</summary>
    internal void AddTo(Command command)
    {
        command.Add(_format);
        if (_offersFile)
            command.Add(_file);
        command.Add(_overwrite);
        command.Add(_noColor);
    }

    /// <summary>The format asked for.</summary>
    internal string Format(ParseResult parsed) => parsed.GetRequiredValue(_format);

    /// <summary>No colour was asked for on the command line.</summary>
    internal bool NoColor(ParseResult parsed) => parsed.GetValue(_noColor);

    /// <summary>Files that hold something may be replaced.</summary>
    internal bool Overwrites(ParseResult parsed) => parsed.GetValue(_overwrite);

    /// <summary>Opens another file that the command writes beside its result; call it before the work begins.</summary>
    internal bool TryOpenFile(
        ParseResult parsed,
        CommandEnvironment environment,
        FileInfo file,
        [NotNullWhen(true)] out ResultWriter? writer,
        [NotNullWhen(false)] out CommandError? error) =>
        ResultWriter.TryOpen(environment, file, parsed.GetValue(_overwrite), out writer, out error);

    /// <summary>Opens what the result goes to; call it before the work begins.</summary>
    internal bool TryOpen(
        ParseResult parsed,
        CommandEnvironment environment,
        [NotNullWhen(true)] out ResultWriter? writer,
        [NotNullWhen(false)] out CommandError? error) =>
        ResultWriter.TryOpen(
            environment, _offersFile ? parsed.GetValue(_file) : null, parsed.GetValue(_overwrite), out writer,
            out error);

    /// <summary>A console that draws on an opened result.</summary>
    internal IAnsiConsole Console(ParseResult parsed, CommandEnvironment environment, ResultWriter writer) =>
        ConsoleOutput.Create(environment, writer.Writer, writer.IsTerminal, NoColor(parsed));

    /// <summary>A sheet for an opened result.</summary>
    internal TextSheet Sheet(ParseResult parsed, CommandEnvironment environment, ResultWriter writer) =>
        ConsoleOutput.CreateSheet(environment, writer.Writer, writer.IsTerminal, NoColor(parsed));
}
