namespace Parley.Client.Tests.Greetings;

/// <summary>A peer that makes its answer of what it was asked, says it in pieces, and then closes.</summary>
sealed class AnsweringStream(Func<byte[], byte[]> answer, int piece) : Stream
{
    readonly MemoryStream _asked = new();
    ScriptedStream? _answering;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        (_answering ??= new(answer(_asked.ToArray()), piece)).ReadAsync(buffer, cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => _asked.Write(buffer, offset, count);

    public override void Flush() => _asked.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
