using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Parley.Transport.Dialing;

namespace Parley.Transport.Tests.Dialing;

/// <summary>A network of which the test says what each address does: answer, fail, or stay silent.</summary>
sealed class ScriptedConnector : IStreamConnector
{
    readonly ConcurrentDictionary<IPAddress, TaskCompletionSource<Stream>> _answers = new();

    internal ConcurrentQueue<IPAddress> Started { get; } = new();

    public async ValueTask<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        Started.Enqueue(address.Address);
        return await Of(address.Address).Task.WaitAsync(cancellationToken);
    }

    internal ScriptedStream Answer(string address)
    {
        var stream = new ScriptedStream();
        Of(IPAddress.Parse(address)).TrySetResult(stream);
        return stream;
    }

    internal void Fail(string address, SocketError error) =>
        Of(IPAddress.Parse(address)).TrySetException(new SocketException((int)error));

    internal async Task StartedAsync(int count)
    {
        while (Started.Count < count)
            await Task.Yield();
    }

    TaskCompletionSource<Stream> Of(IPAddress address) =>
        _answers.GetOrAdd(address, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    internal sealed class ScriptedStream : MemoryStream
    {
        internal bool IsClosed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }
}
