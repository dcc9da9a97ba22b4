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
    internal static bool IsPreferredSyntax(ReadOnlySpan<char> text) =>
        IsHost(text.StartsWith("*.") ? text[2..] : text) && !text.Contains('_');

    /// <summary>The preferred name syntax of the octets of a name; such a name is ASCII.</summary>
    internal static bool IsPreferredSyntax(ReadOnlySpan<byte> octets)
    {
        Span<char> text = stackalloc char[DomainText.MaximumLength + 2]; // with a star
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
}
