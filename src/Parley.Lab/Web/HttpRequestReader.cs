using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Parley.Diagnostics;

namespace Parley.Lab.Web;

/// <summary>Reads the head of a request: the request line and the header fields, up to the empty line (RFC 9112, 2 to 6).</summary>
static class HttpRequestReader
{
    /// <summary>The most octets of a head: what common servers take, and far more than a client of the lab sends.</summary>
    internal const int MaximumHeadBytes = 16 * 1024;

    /// <summary>The most octets of a body: sign-in of an old presence server posts one or two thousand.</summary>
    internal const int MaximumBodyBytes = 64 * 1024;

    /// <summary>The most header fields; the limit of common servers.</summary>
    internal const int MaximumFields = 100;

    /// <summary>Parses a head, including the empty line at its end.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> head, [NotNullWhen(true)] out HttpRequest? request, out ParseError error)
    {
        request = null;
        error = default;
        var lines = Encoding.Latin1.GetString(head).Split("\r\n");
        var words = lines[0].Split(' ');
        if (words.Length != 3 || words[0].Length == 0 || !words[2].StartsWith("HTTP/1.", StringComparison.Ordinal))
            return Fail(0, "a request line, METHOD TARGET HTTP/1.1", lines[0], out error);
        if (!HttpRequest.TrySplitTarget(words[1], out var path, out var query))
            return Fail(words[0].Length + 1, "a target that begins with /", words[1], out error);

        var offset = lines[0].Length + 2;
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1).TakeWhile(line => line.Length > 0))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || fields.Count == MaximumFields)
                return Fail(offset, $"a header field, at most {MaximumFields} of them", line, out error);
            fields[line[..colon]] = line[(colon + 1)..].Trim();
            offset += line.Length + 2;
        }

        if (!TryGetBodyLength(fields, out var bodyBytes, out var found))
            return Fail(offset, $"a body of at most {MaximumBodyBytes} octets with Content-Length", found, out error);
        request = new()
        {
            Method = words[0],
            Path = path,
            Query = query,
            Fields = fields.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase),
            BodyBytes = bodyBytes,
            KeepsAlive = words[2] == "HTTP/1.1"
                && !fields.GetValueOrDefault("Connection", "").Contains("close", StringComparison.OrdinalIgnoreCase),
        };
        return true;
    }

    static bool TryGetBodyLength(Dictionary<string, string> fields, out int bytes, out string found)
    {
        bytes = 0;
        if (fields.TryGetValue("Transfer-Encoding", out var encoding))
        {
            found = $"Transfer-Encoding: {encoding}";
            return false;
        }

        found = fields.GetValueOrDefault("Content-Length", "0");
        return int.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out bytes) && bytes <= MaximumBodyBytes;
    }

    static bool Fail(int offset, string expected, string found, out ParseError error)
    {
        const int longestExcerpt = 80; // enough to recognise what came instead
        error = new(offset, expected, found.Length > longestExcerpt ? found[..longestExcerpt] : found);
        return false;
    }
}
