using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Parley.Configuration.Xml;

/// <summary>A file as text, with the way back to its octets: a change of the text leaves every other octet as it was.</summary>
public sealed class SourceText
{
    readonly ReadOnlyMemory<byte> _octets;
    readonly int _preamble;

    /// <summary>Characters between two marks of how many octets came before: few enough to count again at every question.</summary>
    const int CharactersPerMark = 1_024;

    readonly int[] _lines;
    readonly (int Offset, int Octet)[] _marks;

    internal SourceText(ReadOnlyMemory<byte> octets, int preamble, Encoding encoding, string text)
    {
        (_octets, _preamble, Encoding, Text) = (octets, preamble, encoding, text);
        _lines = LineStarts(text);
        _marks = OctetMarks(text, preamble, encoding);
    }

    /// <summary>The characters, without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>The encoding of the octets.</summary>
    public Encoding Encoding { get; }

    /// <summary>The encoding that the XML declaration names; <see langword="null"/> where it names none.</summary>
    public string? DeclaredEncoding => XmlDeclaration.EncodingIn(Text) is { } place ? Text[place] : null;

    /// <summary>The file begins with a byte order mark.</summary>
    public bool HasMark => _preamble > 0;

    /// <summary>The octets as they were read.</summary>
    public ReadOnlyMemory<byte> Octets => _octets;

    /// <summary>What ends the first line of the text; a line feed where there is only one line.</summary>
    public string LineEnd => Text.AsSpan().IndexOfAny('\r', '\n') switch
    {
        < 0 => "\n",
        var at when Text[at] == '\n' => "\n",
        var at when at + 1 < Text.Length && Text[at + 1] == '\n' => "\r\n",
        _ => "\r",
    };

    /// <summary>Decodes a file by its byte order mark, else by its XML declaration, else as UTF-8.</summary>
    /// <param name="octets">The file; it is kept, not copied.</param>
    /// <param name="source">The text.</param>
    /// <param name="error">Where and why it is no text.</param>
    public static bool TryDecode(ReadOnlyMemory<byte> octets, [NotNullWhen(true)] out SourceText? source, out MarkupError error) =>
        SourceDecoder.TryDecode(octets, out source, out error);

    /// <summary>The place of a character.</summary>
    public TextPlace PlaceAt(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        var found = Array.BinarySearch(_lines, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new(line + 1, offset - _lines[line] + 1, OctetOf(offset));
    }

    /// <summary>The character at a line and column; -1 where there is none.</summary>
    public int OffsetOf(int line, int column)
    {
        if (line < 1 || line > _lines.Length || column < 1)
            return -1;
        var offset = _lines[line - 1] + column - 1;
        return offset <= Text.Length ? offset : -1;
    }

    /// <summary>The file after changes that do not collide; every octet that no change touches is as it was.</summary>
    public byte[] Apply(IEnumerable<TextEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        var changed = new MemoryStream(_octets.Length + 64);
        var copied = 0;
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenBy(edit => edit.Length))
        {
            var start = OctetOf(edit.Start);
            ArgumentOutOfRangeException.ThrowIfLessThan(start, copied, nameof(edits));
            changed.Write(_octets.Span[copied..start]);
            changed.Write(Encoding.GetBytes(edit.Replacement));
            copied = OctetOf(edit.End);
        }

        changed.Write(_octets.Span[copied..]);
        return changed.ToArray();
    }

    int OctetOf(int offset)
    {
        // Marks stand at every so many characters, or one behind where that would part a pair.
        var mark = _marks[offset / CharactersPerMark];
        if (mark.Offset > offset)
            mark = _marks[(offset / CharactersPerMark) - 1];
        return mark.Octet + Encoding.GetByteCount(Text.AsSpan(mark.Offset, offset - mark.Offset));
    }

    static (int Offset, int Octet)[] OctetMarks(string text, int preamble, Encoding encoding)
    {
        var marks = new (int Offset, int Octet)[(text.Length / CharactersPerMark) + 1];
        marks[0] = (0, preamble);
        for (var i = 1; i < marks.Length; i++)
        {
            var (before, octet) = marks[i - 1];
            var offset = i * CharactersPerMark;
            if (offset < text.Length && char.IsLowSurrogate(text[offset]))
                offset++;
            marks[i] = (offset, octet + encoding.GetByteCount(text.AsSpan(before, offset - before)));
        }

        return marks;
    }

    // As XML counts lines: a carriage return, a line feed, or both together end one (XML 1.0, 2.11).
    static int[] LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
