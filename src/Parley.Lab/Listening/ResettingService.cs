using System.Net.Sockets;

namespace Parley.Lab.Listening;

/// <summary>Listens to the first words and resets the connection, like a firewall that inspects, or a process that dies.</summary>
sealed class ResettingService : ILabService
{
    // Enough to see that somebody speaks; what is said does not matter.
    const int FirstWords = 16;

    public async Task ServeAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[FirstWords];
        if (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) == 0 || stream is not NetworkStream network)
            return;
        network.Socket.LingerState = new(enable: true, seconds: 0); // RFC 9293, 3.10.4: ABORT sends a reset
        network.Socket.Close();
    }
}
