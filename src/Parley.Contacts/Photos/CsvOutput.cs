namespace Parley.Contacts.Photos;

/// <summary>Gathers what a piece of the file becomes, and writes it while the next is edited: both take about as long.</summary>
sealed class CsvOutput : IDisposable
{
    // A piece and a quarter: names are a little longer than addresses.
    const int UsualOctets = CsvInput.PieceOctets / 4 * 5;

    readonly Stream? _stream;
    readonly CsvSideline _writing;
    byte[] _gathered = [];
    byte[] _piece = [];
    int _length;
    int _pieceLength;

    internal CsvOutput(Stream? stream)
    {
        _stream = stream;
        _writing = new(() => _stream?.Write(_piece.AsSpan(0, _pieceLength)));
        if (stream is null)
            return;
        _gathered = GC.AllocateUninitializedArray<byte>(UsualOctets);
        _piece = GC.AllocateUninitializedArray<byte>(UsualOctets);
    }

    /// <summary>Gathers; without a stream nothing happens.</summary>
    internal void Write(ReadOnlySpan<byte> octets)
    {
        if (_stream is null)
            return;
        var length = _length + octets.Length;
        if (length > _gathered.Length)
            Array.Resize(ref _gathered, Math.Max(length, _gathered.Length * 2));
        octets.CopyTo(_gathered.AsSpan(_length));
        _length = length;
    }

    /// <summary>Begins to write what was gathered, when all before it is written.</summary>
    /// <exception cref="IOException">What came before it could not be written.</exception>
    internal void HandOver()
    {
        if (_stream is null)
            return;
        _writing.End();
        (_gathered, _length, _piece, _pieceLength) = (_piece, 0, _gathered, _length);
        _writing.Begin();
    }

    /// <summary>Writes what is left.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    internal void Flush()
    {
        _writing.End();
        _stream?.Write(_gathered.AsSpan(0, _length));
        _length = 0;
    }

    /// <summary>Waits until nothing is written any more, so that the stream may be closed.</summary>
    public void Dispose() => _writing.Dispose();
}
