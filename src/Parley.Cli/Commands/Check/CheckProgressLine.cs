using Parley.Check;
using Spectre.Console;

namespace Parley.Cli.Commands.Check;

/// <summary>One line on the terminal that says what is under way; it is wiped when the report comes.</summary>
sealed class CheckProgressLine : IProgress<CheckProgress>, IDisposable
{
    const string WipeLine = "\r\u001b[K";

    readonly IAnsiConsole _console;
    readonly Lock _lock = new();
    bool _ended;

    CheckProgressLine(IAnsiConsole console) => _console = console;

    /// <summary>Starts the line, or gives <see langword="null"/> where nobody would see it.</summary>
    internal static CheckProgressLine? Start(IAnsiConsole? console) => console is null ? null : new(console);

    public void Report(CheckProgress value)
    {
        lock (_lock)
        {
            if (_ended || value.Running is not [.., var latest])
                return;
            var text = $"{value.Finished} done, {value.Running.Length} under way: {latest}";
            var width = _console.Profile.Width - 1;
            _console.Profile.Out.Writer.Write($"{WipeLine}{(text.Length > width ? text[..width] : text)}");
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _ended = true;
            _console.Profile.Out.Writer.Write(WipeLine);
        }
    }
}
