using System.Text;

namespace Parley.Client.Tests.Fakes;

/// <summary>What a web server of the tests answers, on a connection that ends with the answer.</summary>
/// <param name="Body">The body.</param>
/// <param name="Status">Status code and reason.</param>
/// <param name="ContentType">The media type.</param>
sealed record HttpReply(string Body, string Status = "200 OK", string ContentType = "application/xml")
{
    static readonly HttpReply Missing = new("<html>nothing here</html>", "404 Not Found", "text/html");

    /// <summary>Reads the head of one request and answers it.</summary>
    internal static async Task ServeAsync(Stream stream, IReadOnlyDictionary<string, HttpReply> pages, CancellationToken cancellationToken)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, cancellationToken);
            if (read == 0)
                return;
            head.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        var path = head.ToString().Split(' ')[1];
        await stream.WriteAsync(pages.GetValueOrDefault(path, Missing).ToBytes(), cancellationToken);
    }

    byte[] ToBytes() => Encoding.UTF8.GetBytes(
        $"HTTP/1.1 {Status}\r\nContent-Type: {ContentType}\r\nContent-Length: {Encoding.UTF8.GetByteCount(Body)}\r\nConnection: close\r\n\r\n{Body}");
}
