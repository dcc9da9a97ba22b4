namespace Parley.Client.Web;

/// <summary>
/// A stream for one question and its answer. The framework's client ends a read by closing the stream under it; closing is
/// the gate's business here, so every read and write ends with the caller's token instead. How the stream broke is kept,
/// because that client wraps it or tries again.
/// </summary>
sealed class ExchangeStream(Stream inner, CancellationToken caller) : Stream
{
    bool _taken;

    /// <summary>How the stream broke first; <see langword="null"/> where it did not.</summary>
    internal IOException? Failure { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Hands the stream to whoever comes first: a question is asked once.</summary>
    internal bool TryTake()
    {
        var isFirst = !_taken;
        _taken = true;
        return isFirst;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return await inner.ReadAsync(buffer, caller).ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            Failure ??= failure;
            throw;
        }
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await inner.WriteAsync(buffer, caller).ConfigureAwait(false);
        }
        catch (IOException failure)
        {
            Failure ??= failure;
            throw;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(caller);

    public override void Flush()
    {
        // Nothing is held back here.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Asynchronous only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Asynchronous only.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
