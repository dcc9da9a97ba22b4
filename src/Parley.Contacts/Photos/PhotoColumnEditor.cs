using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Parley.Contacts.Photos;

/// <summary>Goes through rows and puts names where addresses stand; every other octet is passed on as it is.</summary>
/// <typeparam name="T">An octet, or a unit of UTF-16.</typeparam>
sealed class PhotoColumnEditor<T>(CsvLayout layout, PhotoHosts hosts, PhotoTally tally, CsvOutput output)
    where T : unmanaged, IBinaryInteger<T>
{
    readonly CsvScanner<T> _scanner = new(layout);
    byte[] _narrow = [];
    bool _hasHeadings;

    /// <summary>The line at which the next row begins.</summary>
    internal long Line { get; private set; } = 1;

    /// <summary>Edits the rows that are whole.</summary>
    /// <param name="data">What is at hand, from the beginning of a row.</param>
    /// <param name="isLast">Nothing comes after it.</param>
    /// <param name="consumed">How much was edited; the rest is to come again, with more.</param>
    /// <returns><see cref="CsvScan.QuoteNotClosed"/> where the file ends inside quotes.</returns>
    internal CsvScan Edit(ReadOnlySpan<T> data, bool isLast, out int consumed)
    {
        consumed = 0;
        var written = 0;
        var scan = CsvScan.Row;
        while (consumed < data.Length)
        {
            scan = _scanner.Scan(data[consumed..], isLast, out var row);
            if (scan != CsvScan.Row)
                break;
            var whole = data.Slice(consumed, row.Length);
            if (!_hasHeadings)
            {
                _hasHeadings = true;
            }
            else if (TryChange(whole, row, out var place, out var name))
            {
                output.Write(data[written..(consumed + place.Start.Value)]);
                WriteName(name);
                written = consumed + place.End.Value;
            }

            Line += row.HasQuotes ? Math.Max(1, _scanner.CountLines(whole)) : 1;
            consumed += row.Length;
        }

        output.Write(data[written..consumed]);
        return scan;
    }

    /// <summary>Judges a row, and says which part of it gives way to which name.</summary>
    bool TryChange(ReadOnlySpan<T> row, CsvRow found, out Range place, out byte[] name)
    {
        (place, name) = (default, []);
        if (!found.HasCell)
        {
            tally.Pass(PhotoRowOutcome.NoPhoto);
            return false;
        }

        var cell = Narrow(row[found.CellStart..found.CellEnd]);
        var url = PhotoUrl.Read(cell);
        var outcome = hosts.Judge(cell, url, out name);
        if (outcome is PhotoRowOutcome.NoPhoto or PhotoRowOutcome.Sound)
            tally.Pass(outcome);
        else
            tally.Tell(new() { Number = tally.Rows + 1, Line = Line, Outcome = outcome, Cell = cell, NewHost = name });
        place = (found.CellStart + url.Host.Start.Value)..(found.CellStart + url.Host.End.Value);
        return outcome == PhotoRowOutcome.Changed;
    }

    void WriteName(byte[] name)
    {
        if (typeof(T) == typeof(byte))
            output.Write<byte>(name);
        else
            output.Write<char>(Encoding.ASCII.GetString(name));
    }

    /// <summary>Octets stay where they are; of a unit of UTF-16 becomes one octet, so that places stay the same.</summary>
    ReadOnlySpan<byte> Narrow(ReadOnlySpan<T> cell)
    {
        if (typeof(T) == typeof(byte))
            return MemoryMarshal.AsBytes(cell);
        if (_narrow.Length < cell.Length)
            _narrow = new byte[Math.Max(cell.Length, 256)];
        for (var i = 0; i < cell.Length; i++)
            _narrow[i] = byte.CreateSaturating(cell[i]); // beyond ASCII what it is does not matter
        return _narrow.AsSpan(0, cell.Length);
    }
}
