using System.Buffers;
using System.Text;

namespace Parley.Certificates.Rules;

/// <summary>Host names as text.</summary>
static class HostText
{
    /// <summary>Letters of a host name at most: 255 octets on the wire (RFC 1035, 2.3.4).</summary>
    const int MaximumLength = 253;

    const int MaximumLabelLength = 63;

    /// <summary>
    /// Labels of letters, digits, hyphens and underscores: what name constraints can be compared with.
    /// </summary>
    internal static bool IsHost(ReadOnlySpan<char> text) => IsHost(text, allowUnderscore: true);

    /// <summary>The preferred name syntax (RFC 1034, 3.5 with RFC 1123, 2.1), or such a name below a star.</summary>
    internal static bool IsPreferredSyntax(ReadOnlySpan<char> text) =>
        IsHost(text.StartsWith("*.") ? text[2..] : text, allowUnderscore: false);

    /// <summary>The preferred name syntax of the octets of a name; such a name is ASCII.</summary>
    internal static bool IsPreferredSyntax(ReadOnlySpan<byte> octets)
    {
        Span<char> text = stackalloc char[MaximumLength + 2]; // with a star
        return Ascii.ToUtf16(octets, text, out var length) == OperationStatus.Done && IsPreferredSyntax(text[..length]);
    }

    /// <summary>
    /// The host of a URI with an authority; null where there is none or it is an address (RFC 5280, 4.2.1.10).
    /// </summary>
    internal static string? OfUri(string? text)
    {
        if (text is null || text.IndexOf("://", StringComparison.Ordinal) is not (> 0 and var scheme))
            return null;
        var authority = text.AsSpan(scheme + 3);
        if (authority.IndexOfAny('/', '?', '#') is >= 0 and var end)
            authority = authority[..end];
        if (authority.LastIndexOf('@') is >= 0 and var at)
            authority = authority[(at + 1)..];
        if (authority.LastIndexOf(':') is >= 0 and var colon)
            authority = authority[..colon];
        return IsHost(authority) && !System.Net.IPAddress.TryParse(authority, out _) ? authority.ToString() : null;
    }

    static bool IsHost(ReadOnlySpan<char> text, bool allowUnderscore)
    {
        if (text.IsEmpty || text.Length > MaximumLength)
            return false;
        foreach (var range in text.Split('.'))
        {
            var label = text[range];
            if (label.IsEmpty || label.Length > MaximumLabelLength || label[0] == '-' || label[^1] == '-')
                return false;
            foreach (var letter in label)
            {
                if (!char.IsAsciiLetterOrDigit(letter) && letter != '-' && (letter != '_' || !allowUnderscore))
                    return false;
            }
        }

        return true;
    }
}
