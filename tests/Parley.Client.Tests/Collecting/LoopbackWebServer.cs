using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Parley.Client.Tests.Collecting;

/// <summary>A web server that says what a test tells it, octet by octet, and closes.</summary>
sealed class LoopbackWebServer : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _end = new();
    readonly Func<string, byte[]?> _answer;
    readonly Task _serving;

    /// <summary>Begins to listen.</summary>
    /// <param name="answer">The octets for a path; <see langword="null"/> to say nothing and wait.</param>
    internal LoopbackWebServer(Func<string, byte[]?> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The first line of each request, and its body's length.</summary>
    internal ConcurrentQueue<string> Requests { get; } = new();

    internal Uri At(string path) => new($"http://127.0.0.1:{Port}{path}");

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _serving;
        _listener.Stop();
        _end.Dispose();
    }

    internal static byte[] Ok(ReadOnlySpan<byte> body) =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];

    internal static byte[] MovedTo(string location) =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n");

    async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var buffer = new byte[64 * 1024];
                var filled = 0;
                string head;
                int bodyAt;
                do
                {
                    var read = await stream.ReadAsync(buffer.AsMemory(filled), _end.Token);
                    if (read == 0)
                        return;
                    filled += read;
                    head = Encoding.Latin1.GetString(buffer, 0, filled);
                    bodyAt = head.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
                }
                while (bodyAt < 4 || filled < bodyAt + LengthOf(head));

                Requests.Enqueue($"{head[..head.IndexOf('\r', StringComparison.Ordinal)]} {filled - bodyAt}");
                if (_answer(head.Split(' ')[1]) is { } answer)
                    await stream.WriteAsync(answer, _end.Token);
                else
                    await Task.Delay(Timeout.Infinite, _end.Token);
            }
            catch (Exception over) when (over is OperationCanceledException or IOException)
            {
                return; // the test is over, or the client has heard enough
            }
        }
    }

    static int LengthOf(string head)
    {
        const string field = "Content-Length: ";
        var at = head.IndexOf(field, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? 0 : int.Parse(head[(at + field.Length)..].Split('\r')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
