using System.Numerics;

namespace Parley.Contacts.Photos;

/// <summary>
/// Finds rows and one cell of each (RFC 4180, 2). A quote counts at the beginning of a cell only, as spreadsheets have it.
/// </summary>
/// <typeparam name="T">An octet, or a unit of UTF-16.</typeparam>
readonly struct CsvScanner<T>
    where T : unmanaged, IBinaryInteger<T>
{
    static readonly T Quote = T.CreateTruncating('"');
    static readonly T CarriageReturn = T.CreateTruncating('\r');

    readonly T _delimiter;
    readonly T _lineEnd;
    readonly int _column;

    internal CsvScanner(CsvLayout layout)
    {
        _delimiter = T.CreateTruncating(layout.Delimiter);
        _lineEnd = T.CreateTruncating(layout.LineEnd);
        _column = layout.Column;
    }

    /// <summary>Counts the line ends in a row.</summary>
    internal int CountLines(ReadOnlySpan<T> row) => row.Count(_lineEnd);

    /// <summary>Finds the end of the row at the beginning, and its cell.</summary>
    /// <param name="data">What is at hand; not empty.</param>
    /// <param name="isLast">Nothing comes after it.</param>
    /// <param name="row">The row, where it is whole.</param>
    internal CsvScan Scan(ReadOnlySpan<T> data, bool isLast, out CsvRow row)
    {
        row = default;
        var (cellStart, cellEnd, hasQuotes) = (0, -1, false);
        for (int at = 0, column = 0; ; column++)
        {
            var (start, end) = (at, -1);
            if (at < data.Length && data[at] == Quote)
            {
                hasQuotes = true;
                start = at + 1;
                end = EndOfQuotes(data, start);
                if (end < 0 || (end + 1 == data.Length && !isLast))
                    return isLast ? CsvScan.QuoteNotClosed : CsvScan.MoreIsNeeded;
                at = end + 1;
            }

            var found = data[at..].IndexOfAny(_delimiter, _lineEnd);
            if (found < 0 && !isLast)
                return CsvScan.MoreIsNeeded;
            var next = found < 0 ? data.Length : at + found;
            var ends = found < 0 || data[next] == _lineEnd;
            if (column == _column)
            {
                (cellStart, cellEnd) = (start, end >= 0 ? end : ends && next > start && data[next - 1] == CarriageReturn ? next - 1 : next);
                if (!ends && TryFindPlainEnd(data, next, out var length))
                {
                    row = new(length, cellStart, cellEnd, hasQuotes);
                    return CsvScan.Row;
                }
            }

            if (ends)
            {
                row = new(found < 0 ? data.Length : next + 1, cellStart, cellEnd, hasQuotes);
                return CsvScan.Row;
            }

            at = next + 1;
        }
    }

    /// <summary>Beyond the wanted cell only the end of the row counts, and where no quote comes before it there is nothing to weigh.</summary>
    bool TryFindPlainEnd(ReadOnlySpan<T> data, int from, out int length)
    {
        var found = data[from..].IndexOfAny(Quote, _lineEnd);
        length = from + found + 1;
        return found >= 0 && data[from + found] == _lineEnd;
    }

    /// <summary>The place of the quote that closes; two quotes are one that is meant.</summary>
    static int EndOfQuotes(ReadOnlySpan<T> data, int from)
    {
        while (true)
        {
            var found = data[from..].IndexOf(Quote);
            if (found < 0)
                return -1;
            var at = from + found;
            if (at + 1 >= data.Length || data[at + 1] != Quote)
                return at;
            from = at + 2;
        }
    }
}
