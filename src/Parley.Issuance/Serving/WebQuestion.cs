using System.Globalization;
using System.Text;

namespace Parley.Issuance.Serving;

/// <summary>A request to the web server: as much of HTTP/1.1 as carries a question (RFC 9112).</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path as sent, without a query.</param>
/// <param name="Body">The body; empty where there is none.</param>
sealed record WebQuestion(string Method, string Path, ReadOnlyMemory<byte> Body)
{
    /// <summary>Octets of the head at most: a question by GET has a thousand, a browser's head two thousand.</summary>
    internal const int MaximumHead = 8 * 1024;

    /// <summary>Octets of the body at most: a question about twenty certificates has three thousand.</summary>
    internal const int MaximumBody = 16 * 1024;

    static ReadOnlySpan<byte> HeadEnd => "\r\n\r\n"u8;

    /// <summary>Reads one; the status that says what is wrong where there is none. A closed connection has the status 0.</summary>
    internal static async Task<(WebQuestion? Question, int Status)> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaximumHead + MaximumBody];
        var count = 0;
        int end;
        while ((end = buffer.AsSpan(0, count).IndexOf(HeadEnd)) < 0)
        {
            if (count >= MaximumHead)
                return (null, 431);
            var read = await stream.ReadAsync(buffer.AsMemory(count, MaximumHead - count), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return (null, count == 0 ? 0 : 400);
            count += read;
        }

        if (!TryParse(Encoding.Latin1.GetString(buffer, 0, end), out var method, out var path, out var length))
            return (null, 400);
        if (length > MaximumBody)
            return (null, 413);
        var start = end + HeadEnd.Length;
        while (count < start + length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(count, start + length - count), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return (null, 400);
            count += read;
        }

        return (new(method, path, buffer.AsMemory(start, length)), 200);
    }

    static bool TryParse(string head, out string method, out string path, out int length)
    {
        (method, path, length) = ("", "", 0);
        var lines = head.Split("\r\n");
        if (lines[0].Split(' ') is not [var verb, ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"])
            return false;
        (method, path) = (verb, target.Split('?')[0]);
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                return false;
            var (name, value) = (line[..colon], line[(colon + 1)..].Trim());
            // Bodies in pieces are asked for by nobody who has a question of a hundred octets.
            if (name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))
                return false;
            if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
                && !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out length))
                return false;
        }

        return true;
    }
}
