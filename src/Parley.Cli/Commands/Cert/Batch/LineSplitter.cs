using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Parley.Cli.Commands.Cert.Batch;

/// <summary>Splits a stream into lines of octets, none of which is kept beyond a length. For one thread.</summary>
sealed class LineSplitter(Stream source, int maximumLineBytes)
{
    /// <summary>Octets read at once; most cases are smaller.</summary>
    const int PartSizeBytes = 64 * 1024;

    static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    byte[] _buffer = new byte[PartSizeBytes];
    int _start;
    int _end;
    long _number;
    bool _isEnded;

    /// <summary>Reads the next line that is not empty; waits for it. One that is too long has a number and no octets.</summary>
    internal bool TryRead([NotNullWhen(true)] out BatchLine? line)
    {
        line = null;
        while (line is null)
        {
            var end = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            if (end >= 0)
            {
                line = Take(end);
                _start += end + 1;
            }
            else if (_isEnded)
            {
                if (_start == _end)
                    return false;
                line = Take(_end - _start);
                _start = _end;
            }
            else if (_end - _start > maximumLineBytes)
            {
                SkipLine();
                line = new(++_number, null, 0);
            }
            else
            {
                Fill();
            }
        }

        return true;
    }

    /// <summary>The line of some octets, <see langword="null"/> where it is empty.</summary>
    BatchLine? Take(int length)
    {
        _number++;
        var octets = _buffer.AsSpan(_start, length);
        if (octets.Length > maximumLineBytes)
            return new(_number, null, 0);
        if (_number == 1 && octets.StartsWith(ByteOrderMark))
            octets = octets[ByteOrderMark.Length..];
        octets = octets.Trim(" \t\r"u8);
        if (octets.IsEmpty)
            return null;
        var lent = ArrayPool<byte>.Shared.Rent(octets.Length);
        octets.CopyTo(lent);
        return new(_number, lent, octets.Length);
    }

    void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2); // at most the longest line, doubled once
        var count = source.Read(_buffer, _end, _buffer.Length - _end);
        _isEnded = count == 0;
        _end += count;
    }

    /// <summary>Passes over the rest of a line without keeping it.</summary>
    void SkipLine()
    {
        int end;
        do
        {
            _start = 0;
            _end = source.Read(_buffer, 0, _buffer.Length);
            _isEnded = _end == 0;
            end = _buffer.AsSpan(0, _end).IndexOf((byte)'\n');
        }
        while (end < 0 && !_isEnded);
        _start = end < 0 ? _end : end + 1;
    }
}
