namespace Parley.Client.Greetings;

/// <summary>
/// Reads the beginning of an answer until it is whole, within a limit: what comes from the
/// network is not trusted to end.
/// </summary>
static class GreetingReader
{
    /// <summary>
    /// The most that a first answer may take. Features, root DSE and OPTIONS answers stay below 8 KiB in practice.
    /// </summary>
    internal const int MaximumBytes = 64 * 1024;

    /// <summary>Reads until <paramref name="isWhole"/> says so, the peer closes, or the limit is reached.</summary>
    /// <returns>What was read, and whether it is whole.</returns>
    internal static async Task<(byte[] Bytes, bool Whole)> ReadAsync(
        Stream stream, Func<ReadOnlyMemory<byte>, bool> isWhole, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
            {
                if (length >= MaximumBytes)
                    return (buffer, false);
                Array.Resize(ref buffer, length * 2);
            }

            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
            if (read == 0 || isWhole(buffer.AsMemory(0, length)))
                return (buffer[..length], read != 0);
        }
    }
}
