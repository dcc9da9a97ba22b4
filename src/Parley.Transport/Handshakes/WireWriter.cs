using System.Buffers.Binary;

namespace Parley.Transport.Handshakes;

/// <summary>Writes the presentation language of TLS (RFC 8446, 3).</summary>
sealed class WireWriter
{
    // A hello with a name and every suite there is; it grows where that is not enough.
    byte[] _bytes = new byte[512];
    int _length;

    internal byte[] ToArray() => _bytes[.._length];

    internal WireWriter Byte(byte value)
    {
        Room(sizeof(byte))[0] = value;
        return this;
    }

    internal WireWriter UInt16(int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(Room(sizeof(ushort)), checked((ushort)value));
        return this;
    }

    internal WireWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        return this;
    }

    /// <summary>Content with its length in front, in one, two or three bytes.</summary>
    internal WireWriter Vector(int lengthBytes, Action<WireWriter> write)
    {
        var place = _length;
        Room(lengthBytes);
        write(this);
        var length = _length - place - lengthBytes;
        for (var i = 0; i < lengthBytes; i++)
            _bytes[place + i] = (byte)(length >> (8 * (lengthBytes - 1 - i)));
        return this;
    }

    /// <summary>The next bytes, to be filled.</summary>
    Span<byte> Room(int count)
    {
        if (_bytes.Length - _length < count)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        _length += count;
        return _bytes.AsSpan(_length - count, count);
    }
}
