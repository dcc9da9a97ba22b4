namespace Parley.Contacts.Photos;

/// <summary>A file, piece by piece; the next piece is read while one is edited. A row that a piece cuts comes again, whole.</summary>
sealed class CsvInput : IDisposable
{
    /// <summary>
    /// Octets read at a time: enough that a call of the system costs nothing, little enough to stay in a cache. It is even,
    /// so that no piece begins in the middle of a character of UTF-16.
    /// </summary>
    internal const int PieceOctets = 1024 * 1024;

    /// <summary>
    /// Octets of a row at most: a row of contact data has some hundred, and quotes that nobody closed should end somewhere.
    /// </summary>
    internal const int MaximumRowOctets = 16 * 1024 * 1024;

    // The beginning of a cut row is put before the piece that holds its end; a longer one costs a copy of the piece.
    const int Headroom = 64 * 1024;

    readonly Stream _stream;
    readonly CsvSideline _reading;
    byte[] _current = GC.AllocateUninitializedArray<byte>(Headroom + PieceOctets);
    byte[] _next = GC.AllocateUninitializedArray<byte>(Headroom + PieceOctets);
    int _start = Headroom;
    int _end = Headroom;
    int _read;

    /// <summary>Reads the first piece.</summary>
    /// <exception cref="IOException">The stream failed.</exception>
    internal CsvInput(Stream stream)
    {
        _stream = stream;
        _reading = new(Read);
        Read();
        Take();
    }

    /// <summary>Nothing comes after what is at hand.</summary>
    internal bool IsLast { get; private set; }

    /// <summary>What is at hand.</summary>
    internal ReadOnlySpan<byte> AtHand => _current.AsSpan(_start, _end - _start);

    /// <summary>Leaves what was used, and takes the next piece to the rest.</summary>
    /// <returns>Whether the rest may still be a row.</returns>
    /// <exception cref="IOException">The stream failed.</exception>
    internal bool TryAdvance(int used)
    {
        Skip(used);
        if (AtHand.Length > MaximumRowOctets)
            return false;
        _reading.End();
        Take();
        return true;
    }

    /// <summary>Leaves what was used.</summary>
    internal void Skip(int used) => _start += used;

    /// <summary>Waits until nothing is read any more, so that the stream may be closed.</summary>
    public void Dispose() => _reading.Dispose();

    /// <summary>Puts what is left before what was read, and begins to read what follows.</summary>
    void Take()
    {
        var read = _read;
        var rest = AtHand;
        if (rest.Length <= Headroom)
        {
            rest.CopyTo(_next.AsSpan(Headroom - rest.Length));
            (_start, _end) = (Headroom - rest.Length, Headroom + read);
            (_current, _next) = (_next, _current);
        }
        else
        {
            var joined = GC.AllocateUninitializedArray<byte>(Math.Max(rest.Length + read, Headroom + PieceOctets));
            rest.CopyTo(joined);
            _next.AsSpan(Headroom, read).CopyTo(joined.AsSpan(rest.Length));
            (_current, _start, _end) = (joined, 0, rest.Length + read);
        }

        IsLast = read < PieceOctets;
        if (!IsLast)
            _reading.Begin();
    }

    void Read() => _read = _stream.ReadAtLeast(_next.AsSpan(Headroom, PieceOctets), PieceOctets, throwOnEndOfStream: false);
}
