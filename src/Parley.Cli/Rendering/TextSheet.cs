using System.Text;

namespace Parley.Cli.Rendering;

/// <summary>Lines of text, wrapped at a width; behind a label they go on below their own beginning.</summary>
/// <remarks>
/// A command that draws nothing more need not wait for Spectre's tables: to load them takes a sixth of the time in which one
/// chain is judged.
/// </remarks>
/// <param name="writer">Where to; nothing is written before the end.</param>
/// <param name="width">Columns of a line.</param>
/// <param name="isColoured">Ink is written.</param>
sealed class TextSheet(TextWriter writer, int width, bool isColoured)
{
    readonly StringBuilder _text = new();
    int _column;
    int _indent;
    int? _edge;
    string? _atEdge;

    // Spaces wait for the word behind them: none are left at the end of a line.
    int _spaces;

    /// <summary>Begins a line with a label.</summary>
    /// <param name="indent">Spaces before it.</param>
    /// <param name="label">The label.</param>
    /// <param name="labelWidth">Columns of the longest label of those that stand below one another.</param>
    /// <param name="ink">Its colour.</param>
    internal TextSheet Label(int indent, string label, int labelWidth, string? ink = null)
    {
        _spaces = indent;
        Put(label, CellWidth.Of(label), ink);
        _indent = indent + labelWidth + 2;
        _spaces = _indent - _column;
        return this;
    }

    /// <summary>Puts grey text at the right of the line that has begun; what is added is wrapped before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="needed">Columns that the longest of the lines needs at its left, where there are as many.</param>
    internal TextSheet Right(string text, int needed)
    {
        _edge = Math.Min(_indent + needed, width - text.Length - 2);
        _atEdge = text;
        return this;
    }

    /// <summary>Adds text; where it does not fit it goes on in the next line.</summary>
    internal TextSheet Add(string text, string? ink = null)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + 1;
            if (text[start] == '\n')
            {
                Break();
            }
            else if (text[start] == ' ')
            {
                _spaces++;
            }
            else
            {
                while (end < text.Length && text[end] is not (' ' or '\n'))
                    end++;
                Word(text[start..end], ink);
            }
        }

        return this;
    }

    /// <summary>Ends the line.</summary>
    internal void EndLine()
    {
        Break();
        (_indent, _spaces, _edge) = (0, 0, null);
    }

    /// <summary>A line of one text.</summary>
    internal void Line(string text, string? ink = null) => Add(text, ink).EndLine();

    /// <summary>Writes what was added.</summary>
    internal void Write()
    {
        writer.Write(_text.ToString());
        _text.Clear();
    }

    void Word(string word, string? ink)
    {
        var cells = CellWidth.Of(word);
        var edge = _edge ?? width;
        if (_column + _spaces + cells > edge && _column > _indent)
            Break();
        for (var room = Math.Max(1, edge - _column - _spaces); cells > room; cells = CellWidth.Of(word))
        {
            var cut = CellWidth.Cut(word, room);
            Put(word[..cut], room, ink);
            Break();
            word = word[cut..];
        }

        Put(word, cells, ink);
    }

    void Put(string word, int cells, string? ink)
    {
        _text.Append(' ', _spaces);
        if (isColoured && ink is not null)
            _text.Append("\u001b[").Append(ink).Append('m').Append(word).Append("\u001b[0m");
        else
            _text.Append(word);
        _column += _spaces + cells;
        _spaces = 0;
    }

    void Break()
    {
        if (_atEdge is { } text)
        {
            _atEdge = null;
            _spaces = _edge!.Value + 2 - _column; // set with the text
            Put(text, text.Length, Ink.Grey);
        }

        _text.Append(writer.NewLine);
        (_column, _spaces) = (0, _indent);
    }
}
