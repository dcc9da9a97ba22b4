using System.Numerics;
using System.Runtime.CompilerServices;

namespace Parley.Contacts.Photos;

/// <summary>
/// Finds rows and one cell of each (RFC 4180, 2). A quote counts at the beginning of a cell only, as spreadsheets have it.
/// It looks for all marks of a block at once and goes from mark to mark; what stands between them is never looked at.
/// </summary>
/// <param name="units">What makes rows and cells.</param>
/// <param name="data">What is at hand, from the beginning of a row.</param>
/// <param name="isLast">Nothing comes after it.</param>
ref struct CsvScanner(CsvUnits units, ReadOnlySpan<byte> data, bool isLast)
{
    readonly CsvUnits _units = units;
    readonly ReadOnlySpan<byte> _data = data;
    readonly bool _isLast = isLast;
    int _block = -CsvUnits.BlockOctets;
    int _next;

    // The marks of the block that are still ahead.
    ulong _quotes;
    ulong _delimiters;
    ulong _lineEnds;

    /// <summary>Finds the next row, and its cell.</summary>
    // At full speed from the first row on, as the loop around it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal CsvScan Next(out CsvRow row)
    {
        var (block, quotes, delimiters, lineEnds) = (_block, _quotes, _delimiters, _lineEnds);
        var (column, lines, cell, closed, isQuoted) = (0, 1, _next, 0, false);
        var (start, end) = (0, -1);
        while (true)
        {
            // Inside quotes nothing else counts.
            var marks = isQuoted ? quotes : quotes | delimiters | lineEnds;
            if (marks == 0)
            {
                if (isQuoted)
                    lines += BitOperations.PopCount(lineEnds);
                block += CsvUnits.BlockOctets;
                if (block >= _data.Length)
                    break;
                var octets = _data[block..];
                if (octets.Length >= CsvUnits.BlockOctets)
                    _units.Find(octets, out quotes, out delimiters, out lineEnds);
                else
                    FindInRest(octets, out quotes, out delimiters, out lineEnds);
                continue;
            }

            var at = block + BitOperations.TrailingZeroCount(marks);
            var mark = marks & (0 - marks);
            var ahead = ~(mark | (mark - 1));
            var isEnd = (lineEnds & mark) != 0;
            if (isQuoted)
            {
                lines += BitOperations.PopCount(lineEnds & ~ahead);
                isQuoted = false;
                closed = at + _units.Size;
            }
            else if ((quotes & mark) != 0)
            {
                isQuoted = at == cell || at == closed; // two quotes are one that is meant
            }
            else
            {
                if (column == _units.Column)
                    (start, end) = Cell(cell, closed, at, isEnd);
                (column, cell, closed) = (column + 1, at + _units.Size, 0);
            }

            quotes &= ahead;
            delimiters &= ahead;
            lineEnds &= ahead;
            if (isEnd)
            {
                (_block, _quotes, _delimiters, _lineEnds, _next) = (block, quotes, delimiters, lineEnds, cell);
                row = new(cell, start, end, lines);
                return CsvScan.Row;
            }
        }

        row = default;
        if (!_isLast || _next == _data.Length)
            return CsvScan.MoreIsNeeded;
        if (isQuoted)
            return CsvScan.QuoteNotClosed;
        if (column == _units.Column)
            (start, end) = Cell(cell, closed, _data.Length, isEnd: true);
        row = new(_data.Length, start, end, lines);
        (_block, _quotes, _delimiters, _lineEnds, _next) = (block, 0, 0, 0, _data.Length);
        return CsvScan.Row;
    }

    /// <summary>What is in a cell that ends there: without its quotes, and without the carriage return before a line feed.</summary>
    readonly (int Start, int End) Cell(int from, int closed, int to, bool isEnd) =>
        closed > 0 ? (from + _units.Size, closed - _units.Size)
        : isEnd && to > from && _units.IsCarriageReturnBefore(_data, to) ? (from, to - _units.Size)
        : (from, to);

    readonly void FindInRest(ReadOnlySpan<byte> rest, out ulong quotes, out ulong delimiters, out ulong lineEnds)
    {
        Span<byte> filled = stackalloc byte[CsvUnits.BlockOctets];
        filled.Clear(); // a zero is no mark
        rest.CopyTo(filled);
        _units.Find(filled, out quotes, out delimiters, out lineEnds);
    }
}
