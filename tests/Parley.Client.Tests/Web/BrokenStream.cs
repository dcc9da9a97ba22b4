namespace Parley.Client.Tests.Web;

/// <summary>A connection that takes a question and then breaks.</summary>
sealed class BrokenStream : MemoryStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromException<int>(new IOException("Connection reset by peer"));
}
