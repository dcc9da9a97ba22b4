namespace Parley.Lab.Listening;

/// <summary>Answers whatever it is told in plain HTTP, like a web server whose TLS was forgotten.</summary>
sealed class PlainHttpService : ILabService
{
    static readonly byte[] Answer =
    [
        .. "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: 15\r\n"u8,
        .. "Connection: close\r\n\r\nNot understood."u8,
    ];

    public async Task ServeAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[1024];
        if (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) > 0)
            await stream.WriteAsync(Answer, cancellationToken).ConfigureAwait(false);
    }
}
