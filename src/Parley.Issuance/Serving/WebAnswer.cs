using System.Globalization;
using System.Text;

namespace Parley.Issuance.Serving;

/// <summary>An answer of the web server. The connection ends with it.</summary>
/// <param name="Status">The status.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Body">The content.</param>
/// <param name="KeptSeconds">How long others may keep it; 0: not at all.</param>
sealed record WebAnswer(int Status, string ContentType, ReadOnlyMemory<byte> Body, int KeptSeconds = 0)
{
    /// <summary>An answer that says what is wrong.</summary>
    internal static WebAnswer Of(int status) => new(status, "text/plain", Encoding.ASCII.GetBytes($"{Reason(status)}\n"));

    internal async Task WriteAsync(Stream stream, bool withBody, CancellationToken cancellationToken)
    {
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/1.1 {Status} {Reason(Status)}\r\n"
            + $"Content-Type: {ContentType}\r\n"
            + $"Content-Length: {Body.Length}\r\n"
            + $"Cache-Control: {(KeptSeconds == 0 ? "no-store" : $"max-age={KeptSeconds}, public, no-transform")}\r\n"
            + $"Connection: close\r\n\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancellationToken).ConfigureAwait(false);
        if (withBody)
            await stream.WriteAsync(Body, cancellationToken).ConfigureAwait(false);
    }

    static string Reason(int status) => status switch
    {
        200 => "OK",
        404 => "Not Found",
        405 => "Method Not Allowed",
        413 => "Content Too Large",
        431 => "Request Header Fields Too Large",
        503 => "Service Unavailable",
        _ => "Bad Request",
    };
}
