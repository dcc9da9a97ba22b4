using System.Buffers.Binary;
using Parley.Diagnostics;

namespace Parley.Transport.Handshakes;

/// <summary>Reads the presentation language of TLS (RFC 8446, 3): big-endian numbers and vectors with their length in front.</summary>
/// <param name="source">The bytes.</param>
/// <param name="offset">What errors count from: the place of <paramref name="source"/> in the whole.</param>
ref struct WireReader(ReadOnlySpan<byte> source, int offset = 0)
{
    readonly ReadOnlySpan<byte> _source = source;
    int _at = 0;

    internal readonly int Offset => offset + _at;

    internal readonly bool IsAtEnd => _at == _source.Length;

    internal bool TryReadByte(out byte value)
    {
        value = 0;
        if (_at >= _source.Length)
            return false;
        value = _source[_at++];
        return true;
    }

    internal bool TryReadUInt16(out ushort value)
    {
        value = 0;
        if (_source.Length - _at < sizeof(ushort))
            return false;
        value = BinaryPrimitives.ReadUInt16BigEndian(_source[_at..]);
        _at += sizeof(ushort);
        return true;
    }

    internal bool TryReadBytes(int count, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        if (_source.Length - _at < count)
            return false;
        bytes = _source.Slice(_at, count);
        _at += count;
        return true;
    }

    /// <summary>A vector whose length stands in front in one, two or three bytes.</summary>
    internal bool TryReadVector(int lengthBytes, out ReadOnlySpan<byte> content)
    {
        var start = _at;
        var length = 0;
        for (var i = 0; i < lengthBytes; i++)
        {
            if (!TryReadByte(out var next))
            {
                _at = start;
                content = default;
                return false;
            }

            length = (length << 8) | next;
        }

        if (TryReadBytes(length, out content))
            return true;
        _at = start;
        return false;
    }

    internal readonly ParseError Error(string expected) =>
        new(Offset, expected, _at >= _source.Length ? "the end" : $"{_source.Length - _at} bytes that do not hold it");
}
