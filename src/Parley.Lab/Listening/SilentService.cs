namespace Parley.Lab.Listening;

/// <summary>Accepts and says nothing, like a server that hangs or a firewall in between.</summary>
sealed class SilentService : ILabService
{
    // What a client says is read and forgotten; beyond this it is no handshake, and the connection ends.
    const int MaximumBytes = 64 * 1024;

    public async Task ServeAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[1024];
        var total = 0;
        while (total < MaximumBytes)
        {
            var read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return;
            total += read;
        }
    }
}
