using System.Buffers;
using System.Text;
using Parley.Diagnostics;

namespace Parley.Certificates.Material;

/// <summary>
/// Reads the blocks of a PEM text one after another; text outside blocks is passed over (RFC 7468, 2).
/// </summary>
ref struct PemReader(string text)
{
    const string Dashes = "-----";
    const string Begin = "BEGIN ";
    const string End = "END ";

    static readonly SearchValues<char> Base64 =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    ReadOnlySpan<char> _rest = text;
    int _line;

    /// <summary>Reads the next block; false without an error at the end of the text.</summary>
    internal bool TryRead(out PemBlock block, out MaterialError? error)
    {
        block = default;
        error = null;
        while (TryLine(out var line))
        {
            if (!line.Contains(Begin.AsSpan(), StringComparison.Ordinal) || line[0] != '-')
            {
                if (IsBoundary(line, End))
                    return Fail(out error, "-----BEGIN … before this line", line, "Put the BEGIN line back, or remove this END line.");
                continue;
            }

            if (LabelOf(line, Begin) is not { } label)
            {
                return Fail(out error, "five dashes, BEGIN, the kind and five dashes, as in -----BEGIN CERTIFICATE-----", line,
                    "Correct the line.");
            }

            return TryReadBody(label, out block, out error);
        }

        return false;
    }

    bool TryReadBody(string label, out PemBlock block, out MaterialError? error)
    {
        block = default;
        var begin = _line;
        var body = new StringBuilder();
        var hasHeaders = false;
        while (TryLine(out var line))
        {
            if (line.IsEmpty)
                continue;
            if (line[0] == '-')
            {
                var expected = $"{Dashes}{End}{label}{Dashes}";
                if (!line.SequenceEqual(expected))
                    return Fail(out error, expected, line, $"Correct the line, or put '{expected}' before it if it is missing.");
                return TryDecode(label, begin, body.ToString(), hasHeaders, out block, out error);
            }

            // Encrypted keys of the old form carry headers (RFC 1421); certificates have none.
            if (line.Contains(':') && label.EndsWith("PRIVATE KEY", StringComparison.Ordinal))
            {
                hasHeaders = true;
                continue;
            }

            if (line.ContainsAnyExcept(Base64))
                return Fail(out error, "Base64 letters", line, "Remove what does not belong between the BEGIN and END lines.");
            body.Append(line);
        }

        return Fail(out error, $"{Dashes}{End}{label}{Dashes}", "the end of the file",
            $"The block that begins on line {begin} is cut off: copy the file again, or add the missing line.");
    }

    bool TryDecode(string label, int begin, string body, bool hasHeaders, out PemBlock block, out MaterialError? error)
    {
        block = default;
        error = null;
        if (hasHeaders)
        {
            block = new(label, begin, default);
            return true;
        }

        var octets = new byte[(body.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(body, octets, out var written))
        {
            return Fail(out error, "Base64 in groups of four letters, padded with = at its end only",
                $"{body.Length} letters that do not fit",
                $"Letters are missing or doubled in the block that begins on line {begin}: copy the certificate again.");
        }

        block = new(label, begin, octets.AsMemory(0, written));
        return true;
    }

    /// <summary>The next line without white space at its ends; CR LF, LF and a lone CR end lines.</summary>
    bool TryLine(out ReadOnlySpan<char> line)
    {
        line = default;
        if (_rest.IsEmpty)
            return false;
        _line++;
        var end = _rest.IndexOfAny('\r', '\n');
        if (end < 0)
        {
            line = _rest.Trim();
            _rest = default;
            return true;
        }

        line = _rest[..end].Trim();
        var isPair = _rest[end] == '\r' && end + 1 < _rest.Length && _rest[end + 1] == '\n';
        _rest = _rest[(end + (isPair ? 2 : 1))..];
        return true;
    }

    static bool IsBoundary(ReadOnlySpan<char> line, string word) => LabelOf(line, word) is not null;

    static string? LabelOf(ReadOnlySpan<char> line, string word)
    {
        if (!line.StartsWith(Dashes) || !line.EndsWith(Dashes) || line.Length < (Dashes.Length * 2) + word.Length + 1)
            return null;
        var inside = line[Dashes.Length..^Dashes.Length];
        return inside.StartsWith(word) && inside[^1] != '-' && !inside.Contains("--", StringComparison.Ordinal)
            ? inside[word.Length..].ToString()
            : null;
    }

    bool Fail(out MaterialError? error, string expected, ReadOnlySpan<char> found, string remedy)
    {
        const int shown = 60;
        error = new()
        {
            Line = _line,
            Expected = expected,
            Found = PlainLine.Of(found.ToString(), shown),
            Remedy = remedy,
        };
        return false;
    }
}
