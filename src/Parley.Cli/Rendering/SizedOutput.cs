using System.Text;
using Spectre.Console;

namespace Parley.Cli.Rendering;

/// <summary>Any writer as the output of a Spectre console, with a width that we decided.</summary>
sealed class SizedOutput(TextWriter writer, int width) : IAnsiConsoleOutput
{
    // Only prompts and live displays ask for the height; any terminal has that many rows.
    const int Rows = 24;

    public TextWriter Writer => writer;

    // Spectre asks this to decide for itself, which it is told elsewhere.
    public bool IsTerminal => true;

    public int Width => width;

    public int Height => Rows;

    public void SetEncoding(Encoding encoding)
    {
        // The writer has its encoding already.
    }
}
