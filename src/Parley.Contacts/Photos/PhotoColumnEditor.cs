using System.Runtime.CompilerServices;

namespace Parley.Contacts.Photos;

/// <summary>Goes through rows and puts names where addresses stand; every other octet is passed on as it is.</summary>
sealed class PhotoColumnEditor(CsvLayout layout, PhotoHosts hosts, PhotoTally tally, CsvOutput output)
{
    readonly CsvUnits _units = new(layout);
    byte[] _narrow = [];
    bool _hasHeadings;

    /// <summary>Octets of a character.</summary>
    internal int UnitSize => _units.Size;

    /// <summary>The line at which the next row begins.</summary>
    internal long Line { get; private set; } = 1;

    /// <summary>Edits the rows that are whole.</summary>
    /// <param name="data">What is at hand, from the beginning of a row.</param>
    /// <param name="isLast">Nothing comes after it.</param>
    /// <param name="consumed">How much was edited; the rest is to come again, with more.</param>
    /// <returns><see cref="CsvScan.QuoteNotClosed"/> where the file ends inside quotes.</returns>
    // At full speed from the first row on: a loop that starts slow would be through before it is compiled again.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal CsvScan Edit(ReadOnlySpan<byte> data, bool isLast, out int consumed)
    {
        consumed = 0;
        var written = 0;
        var scanner = new CsvScanner(_units, data, isLast);
        CsvScan scan;
        while ((scan = scanner.Next(out var row)) == CsvScan.Row)
        {
            if (!_hasHeadings)
            {
                _hasHeadings = true;
            }
            else if (TryChange(data, row, out var from, out var to, out var name))
            {
                output.Write(data[written..from]);
                output.Write(Widened(name));
                written = to;
            }

            Line += row.Lines;
            consumed = row.End;
        }

        output.Write(data[written..consumed]);
        return scan;
    }

    /// <summary>Judges a row, and says which part of it gives way to which name.</summary>
    bool TryChange(ReadOnlySpan<byte> data, in CsvRow row, out int from, out int to, out byte[] name)
    {
        if (!row.HasCell)
        {
            tally.Pass(PhotoRowOutcome.NoPhoto);
            (from, to, name) = (0, 0, []);
            return false;
        }

        var cell = Narrowed(data[row.CellStart..row.CellEnd]);
        var url = PhotoUrl.Read(cell);
        var outcome = hosts.Judge(cell, url, out name);
        if (outcome is PhotoRowOutcome.NoPhoto or PhotoRowOutcome.Sound)
            tally.Pass(outcome);
        else
            tally.Tell(new() { Number = tally.Rows + 1, Line = Line, Outcome = outcome, Cell = cell, NewHost = name });
        from = row.CellStart + (url.Host.Start.Value * _units.Size);
        to = row.CellStart + (url.Host.End.Value * _units.Size);
        return outcome == PhotoRowOutcome.Changed;
    }

    /// <summary>Of a character of UTF-16 becomes one octet.</summary>
    ReadOnlySpan<byte> Narrowed(ReadOnlySpan<byte> cell)
    {
        if (_units.Size == 1)
            return cell;
        var length = cell.Length / 2;
        if (_narrow.Length < length)
            _narrow = new byte[Math.Max(length, 256)];
        var low = layout.Encoding == CsvEncoding.Utf16LittleEndian ? 0 : 1;
        for (var i = 0; i < length; i++)
            _narrow[i] = cell[(2 * i) + 1 - low] == 0 ? cell[(2 * i) + low] : byte.MaxValue; // beyond ASCII what it is does not matter
        return _narrow.AsSpan(0, length);
    }

    ReadOnlySpan<byte> Widened(byte[] name)
    {
        if (_units.Size == 1)
            return name;
        var wide = new byte[name.Length * 2];
        var low = layout.Encoding == CsvEncoding.Utf16LittleEndian ? 0 : 1;
        for (var i = 0; i < name.Length; i++)
            wide[(2 * i) + low] = name[i];
        return wide;
    }
}
