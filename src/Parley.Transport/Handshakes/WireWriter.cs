using System.Buffers.Binary;

namespace Parley.Transport.Handshakes;

/// <summary>Writes the presentation language of TLS (RFC 8446, 3).</summary>
sealed class WireWriter
{
    readonly List<byte> _bytes = new(capacity: 512);

    internal byte[] ToArray() => [.. _bytes];

    internal WireWriter Byte(byte value)
    {
        _bytes.Add(value);
        return this;
    }

    internal WireWriter UInt16(int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, checked((ushort)value));
        return Bytes(bytes);
    }

    internal WireWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>Content with its length in front, in one, two or three bytes.</summary>
    internal WireWriter Vector(int lengthBytes, Action<WireWriter> write)
    {
        var content = new WireWriter();
        write(content);
        var length = content._bytes.Count;
        for (var i = lengthBytes - 1; i >= 0; i--)
            _bytes.Add((byte)(length >> (8 * i)));
        _bytes.AddRange(content._bytes);
        return this;
    }
}
