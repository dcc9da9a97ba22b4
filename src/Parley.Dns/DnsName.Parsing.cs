using System.Globalization;
using System.Text;
using Parley.Diagnostics;
using Parley.Dns.Names;

namespace Parley.Dns;

/// <content>Reads names as people and zone files write them.</content>
public readonly partial record struct DnsName
{
    /// <summary>
    /// The longest text worth reading: every octet of a name written as <c>\DDD</c>. What is longer is refused unread.
    /// </summary>
    const int MaximumCharacters = 4 * MaximumOctets;

    /// <summary>Reads a name; see <see cref="TryParse(string?, out DnsName, out ParseError)"/>.</summary>
    /// <exception cref="FormatException">The text is not a name; the message says where and why.</exception>
    public static DnsName Parse(string text) =>
        TryParse(text, out var name, out var error) ? name : throw new FormatException($"'{text}' is not a DNS name: {error}");

    /// <summary>Reads a name; see <see cref="TryParse(string?, out DnsName, out ParseError)"/>.</summary>
    public static bool TryParse(string? text, out DnsName name) => TryParse(text, out name, out _);

    /// <summary>
    /// Reads a name with or without its last dot. Escapes of zone files (<c>\.</c>, <c>\046</c>) are understood;
    /// labels that
    /// are not ASCII become A-labels (RFC 5891, 5). Blanks and control characters are refused.
    /// </summary>
    public static bool TryParse(string? text, out DnsName name, out ParseError error)
    {
        name = default;
        error = default;
        if (string.IsNullOrEmpty(text))
            return Fail(0, "a name", "nothing", out error);
        if (text.Length > MaximumCharacters)
            return Fail(MaximumCharacters, $"at most {MaximumCharacters} characters", Number(text.Length), out error);
        if (text == ".")
            return true;

        var wire = new List<byte>(text.Length + 2);
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfLabel(text, start);
            if (!TryReadLabel(text, start, end, wire, out error))
                return false;
            start = end + 1;
        }

        wire.Add(0);
        if (wire.Count > MaximumOctets)
            return Fail(text.Length, $"a name of at most {MaximumOctets} octets", $"{Number(wire.Count)} octets", out error);
        name = new([.. wire]);
        return true;
    }

    static int EndOfLabel(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (InternationalLabel.IsDot(text[i]))
                return i;
        }

        return text.Length;
    }

    static bool TryReadLabel(string text, int start, int end, List<byte> wire, out ParseError error)
    {
        error = default;
        if (end == start)
            return Fail(start, "a label", "an empty label (two dots in a row, or a dot at the start)", out error);

        var label = text.AsSpan(start, end - start);
        var octets = new List<byte>(label.Length);
        if (!Ascii.IsValid(label))
        {
            if (!InternationalLabel.TryToAscii(label, out var ascii, out var labelError))
            {
                error = labelError with { Offset = labelError.Offset + start };
                return false;
            }

            octets.AddRange(Encoding.ASCII.GetBytes(ascii));
        }
        else if (!TryReadOctets(label, start, octets, out error))
        {
            return false;
        }

        if (octets.Count > MaximumLabelOctets)
            return Fail(start, $"a label of at most {MaximumLabelOctets} octets", $"{Number(octets.Count)} octets", out error);
        wire.Add((byte)octets.Count);
        wire.AddRange(octets);
        return true;
    }

    static bool TryReadOctets(ReadOnlySpan<char> label, int start, List<byte> octets, out ParseError error)
    {
        error = default;
        for (var i = 0; i < label.Length; i++)
        {
            var letter = label[i];
            if (letter is <= ' ' or '\u007F')
                return Fail(start + i, "a letter, a digit, '-' or '_'", InternationalLabel.Describe(letter), out error);
            if (letter != '\\')
            {
                octets.Add((byte)letter);
            }
            else if (i + 3 < label.Length && byte.TryParse(label.Slice(i + 1, 3), NumberStyles.None, null, out var octet))
            {
                octets.Add(octet);
                i += 3;
            }
            else if (i + 1 < label.Length && !char.IsAsciiDigit(label[i + 1]) && label[i + 1] > ' ')
            {
                octets.Add((byte)label[++i]);
            }
            else
            {
                return Fail(start + i, "an escape: '\\' with a character or three digits up to 255", "a lone '\\'", out error);
            }
        }

        return true;
    }

    static bool Fail(int offset, string expected, string found, out ParseError error)
    {
        error = new(offset, expected, found);
        return false;
    }

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
