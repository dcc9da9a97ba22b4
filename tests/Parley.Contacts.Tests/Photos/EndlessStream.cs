namespace Parley.Contacts.Tests.Photos;

/// <summary>A beginning, and then the letter a for ever.</summary>
sealed class EndlessStream(byte[] beginning) : Stream
{
    /// <summary>Octets that were read.</summary>
    internal long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Given; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        for (var i = 0; i < count; i++, Given++)
            buffer[offset + i] = Given < beginning.Length ? beginning[Given] : (byte)'a';
        return count;
    }

    public override void Flush()
    {
        // nothing is kept
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
