using System.Runtime.CompilerServices;
using Spectre.Console.Rendering;

namespace Parley.Cli.Rendering;

/// <summary>How many columns of a terminal text takes.</summary>
static class CellWidth
{
    // Below are the letters of Europe, each one column wide; what stands on others and takes none begins here.
    const char FirstOther = '\u0300';

    /// <summary>The columns of a text.</summary>
    internal static int Of(string text) => IsNarrow(text) ? text.Length : OfAny(text);

    /// <summary>How many characters of a text fill columns, one whole at least.</summary>
    internal static int Cut(string text, int columns)
    {
        if (IsNarrow(text))
            return Math.Min(columns, text.Length);
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns -= OfAny(rune.ToString());
            if (columns < 0 && length > 0)
                break;
            length += rune.Utf16SequenceLength;
        }

        return length;
    }

    static bool IsNarrow(string text)
    {
        foreach (var character in text)
        {
            if (character >= FirstOther && character is not ('✓' or '✗' or '…'))
                return false;
        }

        return true;
    }

    // The tables of all writings take a while to be made, and few texts need them: whoever does not is not to load them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static int OfAny(string text) => new Segment(text).CellCount();
}
