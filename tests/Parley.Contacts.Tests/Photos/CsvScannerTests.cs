using System.Text;
using Parley.Contacts.Photos;

namespace Parley.Contacts.Tests.Photos;

public class CsvScannerTests
{
    const int Column = 2;

    [Fact]
    public void Finds_what_a_reader_finds_that_looks_at_every_letter()
    {
        for (var seed = 1; seed <= 4000; seed++)
        {
            var random = new Random(seed);
            var text = new string(random.GetItems<char>(seed % 2 == 0 ? "\",\n\r a" : "\",,\n\raaaaaaaaaaaaaaaaaa", random.Next(300)));
            foreach (var encoding in new Encoding[] { Encoding.Latin1, Encoding.Unicode, Encoding.BigEndianUnicode })
            {
                foreach (var isLast in new[] { true, false })
                    Assert.Equal(Expected(text, isLast).Prepend($"seed {seed}"), Found(text, encoding, isLast).Prepend($"seed {seed}"));
            }
        }
    }

    /// <summary>Each row as its end, its cell and its lines; then how it ended.</summary>
    static IEnumerable<string> Found(string text, Encoding encoding, bool isLast)
    {
        var (unit, kind) = encoding switch
        {
            { CodePage: 1200 } => (2, CsvEncoding.Utf16LittleEndian),
            { CodePage: 1201 } => (2, CsvEncoding.Utf16BigEndian),
            _ => (1, CsvEncoding.Octets),
        };
        var layout = new CsvLayout { Encoding = kind, PreambleOctets = 0, Delimiter = ',', LineEnd = '\n', Column = Column };
        var scanner = new CsvScanner(new(layout), encoding.GetBytes(text), isLast);
        var found = new List<string>();
        CsvScan scan;
        while ((scan = scanner.Next(out var row)) == CsvScan.Row)
            found.Add($"{row.End / unit} {(row.HasCell ? text[(row.CellStart / unit)..(row.CellEnd / unit)] : "none")} {row.Lines}");
        return found.Append(scan.ToString());
    }

    static List<string> Expected(string text, bool isLast)
    {
        var rows = new List<string>();
        var (at, column, lines, cell, wanted) = (0, 0, 1, 0, "none");
        while (at < text.Length)
        {
            // One cell: its quotes, then what follows them up to the delimiter.
            var closed = -1;
            if (text[at] == '"')
            {
                for (closed = at + 1; closed < text.Length; closed++)
                {
                    if (text[closed] == '\n')
                        lines++;
                    if (text[closed] != '"')
                        continue;
                    if (closed + 1 < text.Length && text[closed + 1] == '"')
                        closed++;
                    else
                        break;
                }

                if (closed >= text.Length)
                    return [.. rows, (isLast ? CsvScan.QuoteNotClosed : CsvScan.MoreIsNeeded).ToString()];
            }

            var end = Math.Max(at, closed + 1);
            while (end < text.Length && text[end] is not (',' or '\n'))
                end++;
            if (end == text.Length && !isLast)
                break;
            var ends = end == text.Length || text[end] == '\n';
            if (column == Column)
            {
                wanted = closed >= 0 ? text[(at + 1)..closed]
                    : ends && end > at && text[end - 1] == '\r' ? text[at..(end - 1)]
                    : text[at..end];
            }

            column++;
            cell = at = Math.Min(end + 1, text.Length);
            if (!ends)
            {
                if (cell < text.Length || !isLast)
                    continue;
                wanted = column == Column ? "" : wanted; // an empty cell ends the file
            }

            rows.Add($"{cell} {wanted} {lines}");
            (column, lines, wanted) = (0, 1, "none");
        }

        return [.. rows, CsvScan.MoreIsNeeded.ToString()];
    }
}
