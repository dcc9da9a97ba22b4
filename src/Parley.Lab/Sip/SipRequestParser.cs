using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Parley.Diagnostics;

namespace Parley.Lab.Sip;

/// <summary>Parses the head of a request: the request line and the header fields, up to the empty line (RFC 3261, 7).</summary>
static class SipRequestParser
{
    /// <summary>The most octets of a head; one with many routes has a few thousand.</summary>
    internal const int MaximumHeadBytes = 16 * 1024;

    /// <summary>The most octets of a body.</summary>
    internal const int MaximumBodyBytes = 64 * 1024;

    /// <summary>The most header fields; each proxy on the way adds two or three.</summary>
    internal const int MaximumFields = 100;

    static readonly string[] Needed = ["Via", "From", "To", "Call-ID", "CSeq"]; // and Max-Forwards, which nobody misses here

    /// <summary>Parses a head, including the empty line at its end.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> head, [NotNullWhen(true)] out SipRequest? request, out ParseError error)
    {
        request = null;
        error = default;
        var lines = Encoding.UTF8.GetString(head).Split("\r\n");
        if (lines[0].Split(' ') is not [{ Length: > 0 } method, { Length: > 0 } uri, "SIP/2.0"])
            return Fail(0, "a request line, METHOD URI SIP/2.0", lines[0], out error);

        var fields = ImmutableArray.CreateBuilder<(string Name, string Value)>();
        var offset = lines[0].Length + 2;
        foreach (var line in lines.Skip(1).TakeWhile(line => line.Length > 0))
        {
            if (line[0] is ' ' or '\t' && fields.Count > 0) // RFC 3261, 7.3.1: a field goes on
                fields[^1] = (fields[^1].Name, $"{fields[^1].Value} {line.Trim()}");
            else if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && fields.Count < MaximumFields)
                fields.Add((LongName(line[..colon].Trim()), line[(colon + 1)..].Trim()));
            else
                return Fail(offset, $"a header field, at most {MaximumFields} of them", line, out error);
            offset += line.Length + 2;
        }

        var candidate = new SipRequest { Method = method, Uri = uri, Fields = fields.ToImmutable() };
        if (Needed.FirstOrDefault(name => !candidate.Values(name).Any()) is { } missing)
            return Fail(offset, missing, "the end of the head", out error);
        var length = candidate.Values("Content-Length").FirstOrDefault() ?? "0";
        if (!int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) || bytes > MaximumBodyBytes)
            return Fail(offset, $"a Content-Length of at most {MaximumBodyBytes}", length, out error);
        request = candidate with { BodyBytes = bytes };
        return true;
    }

    static string LongName(string name) => name.ToUpperInvariant() switch
    {
        "V" => "Via",
        "F" => "From",
        "T" => "To",
        "I" => "Call-ID",
        "M" => "Contact",
        "L" => "Content-Length",
        _ => name,
    };

    static bool Fail(int offset, string expected, string found, out ParseError error)
    {
        const int longestExcerpt = 80; // enough to recognise what came instead
        error = new(offset, expected, found.Length > longestExcerpt ? found[..longestExcerpt] : found);
        return false;
    }
}
