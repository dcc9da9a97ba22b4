using System.Net;
using Parley.Lab.Blueprints;
using Parley.Lab.Listening;

namespace Parley.Lab.Web;

/// <summary>
/// A small web server: HTTP/1.1, GET and HEAD, answers of known length. The lab starts a dozen of them in a moment, and
/// the program that carries the lab starts no slower for it.
/// </summary>
sealed class HttpService(IEnumerable<IWebSite> sites, IReadOnlyDictionary<string, LabPage> pages) : ILabService
{
    // A sign-in asks a node some ten things; a connection that goes on for longer is hung up politely.
    const int MaximumRequests = 100;

    static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();

    readonly IWebSite[] _sites = [.. sites];

    public async Task ServeAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[HttpRequestReader.MaximumHeadBytes];
        var filled = 0;
        for (var served = 1; served <= MaximumRequests; served++)
        {
            int headBytes;
            while ((headBytes = HeadLength(buffer.AsSpan(0, filled))) < 0)
            {
                if (filled == buffer.Length)
                {
                    var tooLarge = HttpAnswer.Error(HttpStatusCode.RequestHeaderFieldsTooLarge);
                    await SendAsync(stream, tooLarge, cancellationToken).ConfigureAwait(false);
                    return;
                }

                var read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    return;
                filled += read;
            }

            if (!HttpRequestReader.TryParse(buffer.AsSpan(0, headBytes), out var request, out _))
            {
                var malformed = HttpAnswer.Error(HttpStatusCode.BadRequest);
                await SendAsync(stream, malformed, cancellationToken).ConfigureAwait(false);
                return;
            }

            var rest = filled - headBytes;
            buffer.AsSpan(headBytes, rest).CopyTo(buffer);
            filled = await SkipAsync(stream, buffer, rest, request.BodyBytes, cancellationToken).ConfigureAwait(false);

            var keepsAlive = request.KeepsAlive && served < MaximumRequests;
            await SendAsync(stream, Answer(request), cancellationToken, keepsAlive, request.Method == "HEAD")
                .ConfigureAwait(false);
            if (!keepsAlive)
                return;
        }
    }

    HttpAnswer Answer(HttpRequest request)
    {
        if (request.Method is not ("GET" or "HEAD"))
            return HttpAnswer.Error(HttpStatusCode.MethodNotAllowed, ("Allow", "GET, HEAD"));
        if (pages.TryGetValue(request.Path, out var page))
            return HttpAnswer.Page(page);
        foreach (var site in _sites)
        {
            if (site.Answer(request) is { } answer)
                return answer;
        }

        return HttpAnswer.Error(HttpStatusCode.NotFound);
    }

    static int HeadLength(ReadOnlySpan<byte> received) =>
        received.IndexOf(EndOfHead) is var end and >= 0 ? end + EndOfHead.Length : -1;

    /// <summary>Reads past a body that nobody wants; what follows it stays in the buffer.</summary>
    static async Task<int> SkipAsync(Stream stream, byte[] buffer, int filled, int bodyBytes, CancellationToken cancellationToken)
    {
        while (bodyBytes > filled)
        {
            bodyBytes -= filled;
            filled = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (filled == 0)
                throw new EndOfStreamException("The client hung up in the middle of a request.");
        }

        buffer.AsSpan(bodyBytes, filled - bodyBytes).CopyTo(buffer);
        return filled - bodyBytes;
    }

    static async Task SendAsync(
        Stream stream, HttpAnswer answer, CancellationToken cancellationToken, bool keepsAlive = false, bool headOnly = false)
    {
        byte[] message = headOnly ? answer.Head(keepsAlive) : [.. answer.Head(keepsAlive), .. answer.Body.Span];
        await stream.WriteAsync(message, cancellationToken).ConfigureAwait(false);
    }
}
