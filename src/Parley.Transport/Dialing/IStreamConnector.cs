using System.Net;

namespace Parley.Transport.Dialing;

/// <summary>Opens one TCP connection; the real network, or a test's.</summary>
interface IStreamConnector
{
    /// <summary>Connects, or throws a <see cref="System.Net.Sockets.SocketException"/>.</summary>
    ValueTask<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken);
}
