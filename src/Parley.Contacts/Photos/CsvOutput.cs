using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Parley.Contacts.Photos;

/// <summary>
/// Gathers what a piece of the file becomes, and writes it while the next is edited: both take about as long. Units of
/// UTF-16 are turned round where the file has them so.
/// </summary>
sealed class CsvOutput(Stream? stream, bool isSwapped) : IAsyncDisposable
{
    // A piece and a quarter: names are a little longer than addresses.
    const int UsualOctets = CsvInput.PieceOctets / 4 * 5;

    byte[] _gathered = stream is null ? [] : GC.AllocateUninitializedArray<byte>(UsualOctets);
    byte[] _written = stream is null ? [] : GC.AllocateUninitializedArray<byte>(UsualOctets);
    int _length;
    Task _writing = Task.CompletedTask;

    /// <summary>Gathers; without a stream nothing happens.</summary>
    internal void Write<T>(ReadOnlySpan<T> units)
        where T : unmanaged
    {
        if (stream is null)
            return;
        var octets = MemoryMarshal.AsBytes(units);
        var length = _length + octets.Length;
        if (length > _gathered.Length)
            Array.Resize(ref _gathered, Math.Max(length, _gathered.Length * 2));
        octets.CopyTo(_gathered.AsSpan(_length));
        _length = length;
    }

    /// <summary>Begins to write what was gathered, when all before it is written.</summary>
    /// <exception cref="IOException">What came before it could not be written.</exception>
    internal async Task HandOverAsync(CancellationToken cancellationToken)
    {
        await _writing.ConfigureAwait(false);
        if (stream is null)
            return;
        var piece = _gathered.AsMemory(0, _length);
        (_gathered, _written, _length) = (_written, _gathered, 0);
        if (isSwapped)
            Swap(piece.Span);
        _writing = stream.WriteAsync(piece, cancellationToken).AsTask();
    }

    /// <summary>Waits until all is written.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    internal async Task FlushAsync(CancellationToken cancellationToken)
    {
        await HandOverAsync(cancellationToken).ConfigureAwait(false);
        await _writing.ConfigureAwait(false);
    }

    /// <summary>Waits until nothing is written any more, so that the stream may be closed; how it ended is nobody's question by then.</summary>
    public async ValueTask DisposeAsync() => await _writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Turns the octets of each unit round.</summary>
    internal static void Swap(Span<byte> octets)
    {
        var units = MemoryMarshal.Cast<byte, ushort>(octets);
        BinaryPrimitives.ReverseEndianness(units, units);
    }
}
