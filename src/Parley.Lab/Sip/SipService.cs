using System.Text;
using Parley.Lab.Listening;

namespace Parley.Lab.Sip;

/// <summary>A SIP server that answers OPTIONS, asks those who register for a password, and does nothing else.</summary>
sealed class SipService(string domain, bool isUnavailable = false) : ILabService
{
    // A connection of a phone lives for hours; one of the lab need not.
    const int MaximumRequests = 1000;

    static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    static readonly byte[] Pong = "\r\n"u8.ToArray();

    public async Task ServeAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[SipRequestParser.MaximumHeadBytes];
        var filled = 0;
        for (var served = 0; served < MaximumRequests; served++)
        {
            int end;
            while ((end = buffer.AsSpan(0, filled).IndexOf(EndOfHead)) < 0)
            {
                if (filled == buffer.Length)
                    return; // no request has a head of this size, and there is nobody to tell
                var read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    return;
                filled += read;
            }

            var headBytes = end + EndOfHead.Length;
            if (end == 0) // RFC 5626, 4.4.1: two empty lines ask whether the server is alive, one says so
            {
                await stream.WriteAsync(Pong, cancellationToken).ConfigureAwait(false);
                filled = Shift(buffer, headBytes, filled);
                continue;
            }

            if (!SipRequestParser.TryParse(buffer.AsSpan(0, headBytes), out var request, out var error))
            {
                await stream.WriteAsync(BadRequest(error.ToString()), cancellationToken).ConfigureAwait(false);
                return;
            }

            filled = Shift(buffer, headBytes, filled);
            for (var body = request.BodyBytes; body > 0;)
            {
                if (filled == 0 && (filled = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) == 0)
                    return;
                var skipped = Math.Min(body, filled);
                filled = Shift(buffer, skipped, filled);
                body -= skipped;
            }

            await stream.WriteAsync(isUnavailable ? SipAnswer.Unavailable(request) : SipAnswer.To(request, domain), cancellationToken).ConfigureAwait(false);
        }
    }

    static int Shift(byte[] buffer, int consumed, int filled)
    {
        buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
        return filled - consumed;
    }

    // Without the request's own fields it reaches nobody's transaction, and tells a person who reads along.
    static byte[] BadRequest(string reason)
    {
        var quoted = reason.Replace('"', '\'').ReplaceLineEndings(" ");
        return Encoding.UTF8.GetBytes(
            $"SIP/2.0 400 Bad Request\r\nWarning: 399 parley-lab \"{quoted}\"\r\nContent-Length: 0\r\n\r\n");
    }
}
