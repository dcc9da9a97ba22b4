namespace Parley.Client.Tests.Greetings;

/// <summary>A peer that says what it was told to say, in pieces, and then closes or falls silent; what was sent to it is kept.</summary>
sealed class ScriptedStream(byte[] answer, int piece = int.MaxValue, bool fallsSilent = false) : Stream
{
    int _position;

    internal MemoryStream Sent { get; } = new();

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() => Sent.Flush();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (fallsSilent && _position == answer.Length)
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        var bytes = new byte[buffer.Length];
        var read = Read(bytes, 0, bytes.Length);
        bytes.AsMemory(0, read).CopyTo(buffer);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var length = Math.Min(Math.Min(count, piece), answer.Length - _position);
        answer.AsSpan(_position, length).CopyTo(buffer.AsSpan(offset));
        _position += length;
        return length;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => Sent.Write(buffer, offset, count);
}
