using System.Buffers;
using System.Globalization;

namespace Parley.Certificates.Material;

/// <summary>The Base64 text of one block while it is gathered.</summary>
sealed class PemBody(string? label, int line)
{
    /// <summary>
    /// Oddities of one block that are told; a file that breaks every line breaks them all alike.
    /// </summary>
    const int MaximumOddities = 8;

    readonly ArrayBufferWriter<byte> _letters = new();
    readonly List<MaterialError> _suspects = [];
    readonly List<MaterialError> _forgiven = [];
    int _firstLength;
    int _lastLength;
    bool _hasHeaders;
    bool _headersEnded;
    bool _isEncrypted;

    /// <summary>The words after BEGIN.</summary>
    internal string? Label => label;

    /// <summary>The line of BEGIN.</summary>
    internal int Line => line;

    /// <summary>
    /// The last line was shorter than the first, or ended in padding: nothing can follow it but END.
    /// </summary>
    internal bool IsComplete => _letters.WrittenCount > 0 && (_lastLength < _firstLength || _letters.WrittenSpan[^1] == '=');

    /// <summary>Keeps what does not change the octets.</summary>
    internal void Forgive(MaterialError oddity) => Keep(_forgiven, oddity);

    /// <summary>Keeps what may have changed the octets: where they make no sense, it is the reason.</summary>
    internal void Suspect(MaterialError oddity) => Keep(_suspects, oddity with { IsSuspect = true });

    /// <summary>Whether the line is a header of the old form (RFC 1421, 4.4), which stands before the Base64 text.</summary>
    internal bool IsHeader(ReadOnlySpan<byte> text)
    {
        if (_letters.WrittenCount > 0 || _headersEnded)
            return false;
        if (!text.Contains((byte)':') && !_hasHeaders)
            return false;
        if (!text.Contains((byte)':') && text.Length > 40)
            return false;
        _hasHeaders = true;
        _isEncrypted |= text.StartsWith("Proc-Type:"u8) && text.IndexOf("ENCRYPTED"u8) > 0;
        return true;
    }

    /// <summary>A blank line ends the headers.</summary>
    internal void EndHeaders() => _headersEnded |= _hasHeaders;

    /// <summary>Adds a line of nothing but Base64.</summary>
    internal void Add(ReadOnlySpan<byte> text)
    {
        _firstLength = _letters.WrittenCount == 0 ? text.Length : _firstLength;
        _lastLength = text.Length;
        _letters.Write(text);
    }

    /// <summary>Adds what is Base64 in a text; the letters of its URL form are taken for those that they stand for.</summary>
    internal void AddLettersOf(ReadOnlySpan<byte> text)
    {
        var target = _letters.GetSpan(text.Length);
        var count = 0;
        foreach (var octet in text)
        {
            var letter = octet switch { (byte)'-' => (byte)'+', (byte)'_' => (byte)'/', _ => octet };
            if (Base64Letters.IsLetterOrPadding(letter))
                target[count++] = letter;
        }

        _firstLength = _letters.WrittenCount == 0 ? count : _firstLength;
        _lastLength = count;
        _letters.Advance(count);
    }

    /// <summary>Decodes what was gathered.</summary>
    /// <param name="endLine">The line on which it ended, for errors.</param>
    internal PemBlock Finish(int endLine)
    {
        MaterialError? error = null;
        var octets = _isEncrypted ? [] : Decode(endLine, out error);
        return new()
        {
            Label = label,
            Line = line,
            Octets = octets,
            IsEncrypted = _isEncrypted,
            Error = error is null ? null : _suspects.FirstOrDefault() ?? error, // what was seen before is the reason
            Oddities = [.. _suspects, .. _forgiven],
        };
    }

    byte[] Decode(int endLine, out MaterialError? error)
    {
        error = null;
        var letters = _letters.WrittenSpan.TrimEnd((byte)'=');
        var padding = _letters.WrittenCount - letters.Length;
        if (letters.IsEmpty)
        {
            error = Error(endLine, "Base64 text", "nothing", "Copy the file again: the block is empty.");
            return [];
        }

        if (letters.Contains((byte)'=') || letters.Length % 4 == 1)
        {
            error = Error(endLine, "Base64 in groups of four letters, padded with = at its end only",
                letters.Contains((byte)'=') ? "letters after the padding"
                    : string.Create(CultureInfo.InvariantCulture, $"{letters.Length} letters that do not fit"),
                string.Create(CultureInfo.InvariantCulture,
                    $"Letters are missing or doubled in the block that begins on line {line}: copy the certificate again."));
            return [];
        }

        var needed = (4 - (letters.Length % 4)) % 4;
        if (padding != needed)
        {
            Suspect(Error(endLine, string.Create(CultureInfo.InvariantCulture, $"{needed} of the padding sign '='"),
                string.Create(CultureInfo.InvariantCulture, $"{padding}"), "Copy the file again: its last letters were lost or added."));
        }

        return Base64Letters.Decode(letters);
    }

    static MaterialError Error(int at, string expected, string found, string remedy) =>
        new() { Kind = MaterialFault.Untidy, Line = at, Expected = expected, Found = found, Remedy = remedy };

    static void Keep(List<MaterialError> list, MaterialError oddity)
    {
        if (list.Count < MaximumOddities)
            list.Add(oddity);
    }
}
