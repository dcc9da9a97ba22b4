using System.Buffers;
using System.Text;
using Parley.Certificates.Identity;

namespace Parley.Certificates.Rules;

/// <summary>Host names as text.</summary>
static class HostText
{
    /// <summary>
    /// Labels of letters, digits, hyphens and underscores, no hyphen at either end: what name constraints can be compared with.
    /// </summary>
    internal static bool IsHost(ReadOnlySpan<char> text) =>
        DomainText.IsWellFormed(text) && text[0] != '-' && text[^1] != '-' && !text.Contains(".-", StringComparison.Ordinal)
        && !text.Contains("-.", StringComparison.Ordinal);

    /// <summary>The preferred name syntax (RFC 1034, 3.5 with RFC 1123, 2.1), or such a name below a star.</summary>
    internal static bool IsPreferredSyntax(ReadOnlySpan<char> text)
    {
        Span<byte> octets = stackalloc byte[DomainText.MaximumLength + 2]; // with a star
        return Ascii.FromUtf16(text, octets, out var length) == OperationStatus.Done && IsPreferredSyntax(octets[..length]);
    }

    /// <summary>The same of the octets of a name; every certificate's are looked at, so without making text.</summary>
    internal static bool IsPreferredSyntax(ReadOnlySpan<byte> octets)
    {
        if (octets.StartsWith("*."u8))
            octets = octets[2..];
        if (octets.Length > DomainText.MaximumLength)
            return false;
        while (octets.IndexOf((byte)'.') is >= 0 and var dot)
        {
            if (!IsPreferredLabel(octets[..dot]))
                return false;
            octets = octets[(dot + 1)..];
        }

        return IsPreferredLabel(octets);
    }

    static bool IsPreferredLabel(ReadOnlySpan<byte> label)
    {
        if (label.Length is 0 or > DomainText.MaximumLabelLength || label[0] == '-' || label[^1] == '-')
            return false;
        foreach (var octet in label)
        {
            if (!char.IsAsciiLetterOrDigit((char)octet) && octet != '-')
                return false;
        }

        return true;
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
}
