using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Parley.Contacts.Photos;

/// <summary>Gathers what is written into large pieces; units of UTF-16 are turned round where the file has them so.</summary>
sealed class CsvOutput(Stream? stream, bool isSwapped)
{
    /// <summary>A megabyte at a time: a call of the system for each costs nothing then.</summary>
    const int BufferOctets = 1024 * 1024;

    readonly byte[] _buffer = stream is null ? [] : new byte[BufferOctets];
    int _length;

    /// <summary>Writes; without a stream nothing happens.</summary>
    internal void Write<T>(ReadOnlySpan<T> units)
        where T : unmanaged
    {
        if (stream is null)
            return;
        var octets = MemoryMarshal.AsBytes(units);
        while (!octets.IsEmpty)
        {
            if (_length == _buffer.Length)
                Flush();
            var taken = Math.Min(octets.Length, _buffer.Length - _length);
            octets[..taken].CopyTo(_buffer.AsSpan(_length));
            _length += taken;
            octets = octets[taken..];
        }
    }

    /// <summary>Writes out what was gathered.</summary>
    internal void Flush()
    {
        var octets = _buffer.AsSpan(0, _length);
        if (isSwapped)
            Swap(octets);
        stream?.Write(octets);
        _length = 0;
    }

    /// <summary>Turns the octets of each unit round.</summary>
    internal static void Swap(Span<byte> octets)
    {
        var units = MemoryMarshal.Cast<byte, ushort>(octets);
        BinaryPrimitives.ReverseEndianness(units, units);
    }
}
