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

    /// <summary>The same of the octets of a name; of every certificate, so in one pass.</summary>
    internal static bool IsPreferredSyntax(ReadOnlySpan<byte> octets)
    {
        if (octets.StartsWith("*."u8))
            octets = octets[2..];
        var label = 0; // its length so far
        var last = (byte)'.';
        foreach (var octet in octets)
        {
            if (octet == '.' ? label == 0 || last == '-' : octet == '-' ? label == 0 : !char.IsAsciiLetterOrDigit((char)octet))
                return false;
            label = octet == '.' ? 0 : label + 1;
            if (label > DomainText.MaximumLabelLength)
                return false;
            last = octet;
        }

        return label > 0 && last != '-' && octets.Length <= DomainText.MaximumLength;
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
