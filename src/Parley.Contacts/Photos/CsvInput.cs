namespace Parley.Contacts.Photos;

/// <summary>A file, piece by piece; the next piece is read while one is edited. A row that a piece cuts comes again, whole.</summary>
sealed class CsvInput : IAsyncDisposable
{
    /// <summary>Octets read at a time: enough that a call of the system costs nothing, little enough to stay in a cache.</summary>
    internal const int PieceOctets = 1024 * 1024;

    /// <summary>Octets of a row at most: a row of contact data has some hundred, and quotes that nobody closed should end somewhere.</summary>
    internal const int MaximumRowOctets = 16 * 1024 * 1024;

    // The beginning of a cut row is put before the piece that holds its end; a longer one costs a copy of the piece.
    const int Headroom = 64 * 1024;

    readonly Stream _stream;
    byte[] _current = GC.AllocateUninitializedArray<byte>(Headroom + PieceOctets);
    byte[] _next = GC.AllocateUninitializedArray<byte>(Headroom + PieceOctets);
    int _start = Headroom;
    int _end = Headroom;
    bool _isSwapped;
    Task<int> _reading = Task.FromResult(0);

    CsvInput(Stream stream) => _stream = stream;

    /// <summary>Nothing comes after what is at hand.</summary>
    internal bool IsLast { get; private set; }

    /// <summary>What is at hand.</summary>
    internal ReadOnlySpan<byte> AtHand => _current.AsSpan(_start, _end - _start);

    /// <summary>Reads the first piece.</summary>
    internal static async Task<CsvInput> OpenAsync(Stream stream, CancellationToken cancellationToken)
    {
        var input = new CsvInput(stream);
        var read = await input.ReadAsync(cancellationToken).ConfigureAwait(false);
        input.Take(read, cancellationToken);
        return input;
    }

    /// <summary>Leaves the byte order mark, and gives each unit after it the machine's order from now on.</summary>
    internal ReadOnlySpan<byte> TakePreamble(int octets, bool isSwapped)
    {
        _isSwapped = isSwapped;
        Turn(_start);
        _start += octets;
        return _current.AsSpan(_start - octets, octets);
    }

    /// <summary>Leaves what was used, and takes the next piece to the rest.</summary>
    /// <returns>Whether the rest may still be a row.</returns>
    internal async Task<bool> TryAdvanceAsync(int used, CancellationToken cancellationToken)
    {
        _start += used;
        if (AtHand.Length > MaximumRowOctets)
            return false;
        Take(await _reading.ConfigureAwait(false), cancellationToken);
        return true;
    }

    /// <summary>Waits until nothing is read any more, so that the stream may be closed.</summary>
    public async ValueTask DisposeAsync() =>
        await ((Task)_reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Puts what is left before what was read, and begins to read what follows.</summary>
    void Take(int read, CancellationToken cancellationToken)
    {
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

        Turn(_end - read);
        IsLast = read < PieceOctets;
        if (!IsLast)
            _reading = ReadAsync(cancellationToken);
    }

    Task<int> ReadAsync(CancellationToken cancellationToken) =>
        _stream.ReadAtLeastAsync(_next.AsMemory(Headroom, PieceOctets), PieceOctets, throwOnEndOfStream: false, cancellationToken).AsTask();

    void Turn(int from)
    {
        if (_isSwapped)
            CsvOutput.Swap(_current.AsSpan(from, (_end - from) & ~1));
    }
}
