namespace Parley.Contacts.Tests.Photos;

/// <summary>A beginning, and a block so many times: read it, or write to it and every octet must be the one that stands there.</summary>
sealed class RepeatedStream(byte[] beginning, byte[] block, int times) : Stream
{
    readonly long _length = beginning.Length + ((long)block.Length * times);
    long _position;

    internal bool IsAtEnd => _position == _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position { get => _position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(ReadOnlySpan<byte> octets)
    {
        while (!octets.IsEmpty)
        {
            var rest = Rest();
            var taken = Math.Min(octets.Length, rest.Length);
            if (taken == 0 || !octets[..taken].SequenceEqual(rest[..taken]))
                throw new InvalidDataException($"What was written differs near octet {_position}.");
            _position += taken;
            octets = octets[taken..];
        }
    }

    public override int Read(Span<byte> octets)
    {
        var rest = Rest();
        var taken = Math.Min(octets.Length, rest.Length);
        rest[..taken].CopyTo(octets);
        _position += taken;
        return taken;
    }

    public override void Flush()
    {
        // nothing is kept
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    ReadOnlySpan<byte> Rest() =>
        _position < beginning.Length ? beginning.AsSpan((int)_position)
        : IsAtEnd ? []
        : block.AsSpan((int)((_position - beginning.Length) % block.Length));
}
