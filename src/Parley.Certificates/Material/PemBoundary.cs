using System.Text;

namespace Parley.Certificates.Material;

/// <summary>A BEGIN or END inside a line, also where it was mistyped or joined with what stands before and after it.</summary>
/// <param name="Start">The offset of its first octet in the line.</param>
/// <param name="End">The offset after its last octet.</param>
/// <param name="Label">The words after BEGIN or END, in upper case.</param>
/// <param name="IsExact">Whether the line is as RFC 7468, 3 writes it, and nothing else.</param>
readonly record struct PemBoundary(int Start, int End, string Label, bool IsExact)
{
    /// <summary>Letters of a label at most; the longest in use has 25 (<c>ENCRYPTED PRIVATE KEY</c> and the like).</summary>
    const int LongestLabel = 48;

    /// <summary>
    /// Letters and blanks of a label that are looked at: without a limit a line of nothing but <c>BEGIN BEGIN BEGIN</c> would be
    /// read to its end at each of them.
    /// </summary>
    const int LongestWritten = 2 * LongestLabel;

    const int Dashes = 5;

    /// <summary>Parts of all labels that matter here; where the dashes are wrong, a line without one of them is prose.</summary>
    static readonly string[] Tell = ["CERT", "CRT", "KEY", "PKCS", "CRL", "REQ", "CMS", "OCSP"];

    /// <summary>Looks for <c>BEGIN</c> or <c>END</c> between dashes.</summary>
    internal static bool TryFind(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word, out PemBoundary boundary)
    {
        boundary = default;
        // Lines of Base64 have no dash: most calls end here. 0xE2 begins the typographic ones in UTF-8.
        if (line.IndexOfAny((byte)'-', (byte)0xE2) < 0)
            return false;
        for (var at = 0; at + word.Length < line.Length; at++)
        {
            if (!Ascii.EqualsIgnoreCase(line.Slice(at, word.Length), word) || line[at + word.Length] != ' ')
                continue;
            if (TryMatch(line, word, at, out boundary))
                return true;
        }

        return false;
    }

    static bool TryMatch(ReadOnlySpan<byte> line, ReadOnlySpan<byte> word, int at, out PemBoundary boundary)
    {
        boundary = default;
        var start = at;
        while (start > 0 && line[start - 1] == ' ')
            start--;
        var hasBlank = start < at;
        var before = 0;
        for (; DashBefore(line[..start]) is > 0 and var octets; before++)
            start -= octets;

        var labelStart = at + word.Length + 1;
        var labelEnd = labelStart;
        while (labelEnd < line.Length && labelEnd - labelStart < LongestWritten && IsOfLabel(line[labelEnd]))
            labelEnd++;
        var end = labelEnd;
        var after = 0;
        for (; DashAt(line[end..]) is > 0 and var octets; after++)
            end += octets;

        var written = line[labelStart..labelEnd];
        var trimmed = written.Trim((byte)' ');
        if (trimmed.Length is 0 or > LongestLabel || before + after < 2 || (after == 0 && end < line.Length))
            return false;
        var label = Encoding.ASCII.GetString(trimmed).ToUpperInvariant();
        var isExact = before == Dashes && after == Dashes && !hasBlank && start == 0 && end == line.Length
            && line.Length == (2 * Dashes) + word.Length + 1 + label.Length
            && line.Slice(at, word.Length).SequenceEqual(word) && Ascii.Equals(written, label);
        if (!isExact && !Tell.Any(part => label.Contains(part, StringComparison.Ordinal)))
            return false;
        boundary = new(start, end, label, isExact);
        return true;
    }

    static bool IsOfLabel(byte octet) => char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)' ' or (byte)'#';

    static int DashAt(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'-', ..] => 1,
        [0xE2, 0x80, >= 0x90 and <= 0x95, ..] or [0xE2, 0x88, 0x92, ..] => 3,
        _ => 0,
    };

    static int DashBefore(ReadOnlySpan<byte> text) => text switch
    {
        [.., (byte)'-'] => 1,
        [.., 0xE2, 0x80, >= 0x90 and <= 0x95] or [.., 0xE2, 0x88, 0x92] => 3,
        _ => 0,
    };
}
