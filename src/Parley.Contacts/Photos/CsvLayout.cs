using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Parley.Contacts.Photos;

/// <summary>How a file of comma-separated values is laid out, as its first row tells (RFC 4180, and what spreadsheets write).</summary>
public sealed record CsvLayout
{
    /// <summary>What may stand between two cells.</summary>
    const string Delimiters = ",;\t|";

    /// <summary>How the text is stored.</summary>
    public required CsvEncoding Encoding { get; init; }

    /// <summary>Octets of the byte order mark; 0 where there is none.</summary>
    public required int PreambleOctets { get; init; }

    /// <summary>What stands between two cells.</summary>
    public required char Delimiter { get; init; }

    /// <summary>What ends a row; a carriage return before a line feed belongs to the end too.</summary>
    public required char LineEnd { get; init; }

    /// <summary>The place of the wanted column, from 0.</summary>
    public required int Column { get; init; }

    /// <summary>Reads the layout off the beginning of a file.</summary>
    /// <param name="start">The beginning, with the whole first row.</param>
    /// <param name="column">The heading of the wanted column; letters count in either case.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="error">What is wrong, with what was expected.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> start, string column, [NotNullWhen(true)] out CsvLayout? layout, [NotNullWhen(false)] out string? error)
    {
        layout = null;
        if (start is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..])
        {
            error = "it is UTF-32, which is not read; save it as UTF-8";
            return false;
        }

        var (encoding, preamble) = EncodingOf(start);
        var row = FirstRow(start[preamble..], encoding, out var lineEnd);
        foreach (var delimiter in Delimiters)
        {
            var headings = Headings(row, delimiter);
            var place = headings.FindIndex(heading => heading.Equals(column, StringComparison.OrdinalIgnoreCase));
            if (place < 0)
                continue;
            if (headings.FindLastIndex(heading => heading.Equals(column, StringComparison.OrdinalIgnoreCase)) is var other && other != place)
            {
                error = $"columns {place + 1} and {other + 1} are both headed {column}";
                return false;
            }

            layout = new() { Encoding = encoding, PreambleOctets = preamble, Delimiter = delimiter, LineEnd = lineEnd, Column = place };
            error = null;
            return true;
        }

        var shown = Delimiters.Select(delimiter => Headings(row, delimiter)).MaxBy(headings => headings.Count)!; // there are four
        error = row.Length == 0
            ? $"its first row is empty, and should have the headings of the columns, {column} among them"
            : $"no column is headed {column}; the first row has {string.Join(", ", shown.Select(heading => $"'{heading}'"))}";
        return false;
    }

    static (CsvEncoding Encoding, int PreambleOctets) EncodingOf(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (CsvEncoding.Octets, 3),
        [0xFF, 0xFE, ..] => (CsvEncoding.Utf16LittleEndian, 2),
        [0xFE, 0xFF, ..] => (CsvEncoding.Utf16BigEndian, 2),
        // Without a mark the first letter of the first heading tells: it is one of ASCII.
        [not 0, 0, ..] => (CsvEncoding.Utf16LittleEndian, 0),
        [0, not 0, ..] => (CsvEncoding.Utf16BigEndian, 0),
        _ => (CsvEncoding.Octets, 0),
    };

    static string FirstRow(ReadOnlySpan<byte> start, CsvEncoding encoding, out char lineEnd)
    {
        var text = encoding switch
        {
            CsvEncoding.Octets => System.Text.Encoding.Latin1.GetString(start),
            CsvEncoding.Utf16LittleEndian => System.Text.Encoding.Unicode.GetString(start),
            _ => System.Text.Encoding.BigEndianUnicode.GetString(start),
        };
        var (end, isQuoted) = (0, false);
        for (; end < text.Length && (isQuoted || text[end] is not ('\r' or '\n')); end++)
            isQuoted ^= text[end] == '"';
        lineEnd = end < text.Length && text[end] == '\r' && !(end + 1 < text.Length && text[end + 1] == '\n') ? '\r' : '\n';
        return text[..end];
    }

    static List<string> Headings(string row, char delimiter)
    {
        var headings = new List<string>();
        var heading = new StringBuilder();
        var isQuoted = false;
        foreach (var letter in row)
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == delimiter && !isQuoted)
            {
                headings.Add(heading.ToString().Trim());
                heading.Clear();
            }
            else
            {
                heading.Append(letter);
            }
        }

        headings.Add(heading.ToString().Trim());
        return headings;
    }
}
