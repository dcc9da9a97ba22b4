using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text;
using Parley.Diagnostics;
using Parley.Dns;

namespace Parley.Discovery;

/// <content>Reads what a person typed, and says exactly what is wrong with it.</content>
public sealed partial record UserAddress
{
    /// <summary>The longest part before the at sign, in octets of UTF-8 (RFC 7622, 3.3).</summary>
    const int MaximumLocalOctets = 1023;

    /// <summary>The longest text worth reading: both parts at their limits.</summary>
    const int MaximumCharacters = MaximumLocalOctets + 1 + (4 * DnsName.MaximumOctets);

    /// <summary>
    /// Characters that no service takes before the at sign. RFC 7622, 3.3.1, also forbids the ampersand and the
    /// apostrophe,
    /// which addresses of e-mail have and XMPP writes in another way (XEP-0106).
    /// </summary>
    const string ForbiddenInLocal = "\"/:<>\\";

    /// <summary>
    /// Reads an address. The error says where, what should be there and what is there, in words for the person who
    /// typed it.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out UserAddress? address, out ParseError error)
    {
        address = null;
        error = default;
        if (string.IsNullOrWhiteSpace(text))
            return Fail(0, "an address such as alice@example.com", "nothing", out error);
        if (text.Length > MaximumCharacters)
            return Fail(MaximumCharacters, $"at most {MaximumCharacters} characters", Number(text.Length), out error);

        // A scheme or a domain and backslash would be found character by character too, but with a poorer hint.
        if (SchemeOf(text) is { } scheme)
            return Fail(0, $"an address without '{scheme}' in front", $"'{scheme}'", out error);
        if (text.IndexOf('\\', StringComparison.Ordinal) is var slash and >= 0)
            return Fail(slash, "an address such as alice@example.com, not a Windows account name", "'\\'", out error);

        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 0)
            return Fail(text.Length, "'@' and a domain after the user name, as in alice@example.com", "the end", out error);
        if (at == 0)
            return Fail(0, "a user name before '@', as in alice@example.com", "'@'", out error);
        if (text.IndexOf('@', at + 1) is var second and >= 0)
            return Fail(second, "one '@' only", "a second '@'", out error);

        var local = text[..at];
        if (!IsLocal(local, out error) || !TryReadDomain(text, at + 1, out var domain, out error))
            return false;
        address = new(local, text[(at + 1)..].TrimEnd('.'), domain);
        return true;
    }

    static string? SchemeOf(string text)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["sip:", "sips:", "xmpp:", "mailto:", "im:"])
        {
            if (text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                return text[..scheme.Length];
        }

        return null;
    }

    static bool IsLocal(string local, out ParseError error)
    {
        error = default;
        for (var i = 0; i < local.Length; i++)
        {
            if (char.IsControl(local[i]) || char.IsWhiteSpace(local[i]) || IsFormat(local, i))
                return Fail(i, "a user name without blanks and invisible characters", Describe(local[i]), out error);
            if (ForbiddenInLocal.Contains(local[i], StringComparison.Ordinal))
                return Fail(i, "a user name of letters, digits, '.', '-', '_' and the like", Describe(local[i]), out error);
            if (char.IsSurrogate(local[i])
                && !char.IsSurrogatePair(local, i)
                && (i == 0 || !char.IsSurrogatePair(local, i - 1)))
                return Fail(i, "whole characters", Describe(local[i]), out error);
        }

        var octets = Encoding.UTF8.GetByteCount(local);
        return octets <= MaximumLocalOctets
            || Fail(0, $"a user name of at most {MaximumLocalOctets} octets", Number(octets), out error);
    }

    static bool IsFormat(string text, int index) =>
        CharUnicodeInfo.GetUnicodeCategory(text, index) == UnicodeCategory.Format;

    static bool TryReadDomain(string text, int start, out DnsName domain, out ParseError error)
    {
        domain = default;
        error = default;
        var typed = text[start..];
        if (typed.Length == 0)
            return Fail(start, "a domain after '@', as in alice@example.com", "the end", out error);
        if (IPAddress.TryParse(typed.Trim('[', ']'), out _))
        {
            const string expected = "a domain name: services are found by name, and certificates name a domain";
            return Fail(start, expected, $"the address '{typed}'", out error);
        }

        if (typed is ".")
            return Fail(start, "a domain after '@', as in alice@example.com", "'.'", out error);

        for (var i = 0; i < typed.Length; i++)
        {
            if (char.IsAscii(typed[i]) && !char.IsAsciiLetterOrDigit(typed[i]) && typed[i] is not ('-' or '_' or '.'))
                return Fail(start + i, "a letter, a digit, '-' or '.' in the domain", Describe(typed[i]), out error);
        }

        if (!DnsName.TryParse(typed, out domain, out var nameError))
        {
            error = nameError with { Offset = start + nameError.Offset };
            return false;
        }

        return HasHostLabels(domain, start, out error);
    }

    static bool HasHostLabels(DnsName domain, int start, out ParseError error)
    {
        error = default;
        var labels = domain.Labels;
        foreach (var label in labels)
        {
            if (label.StartsWith('-') || label.EndsWith('-'))
                return Fail(start, "labels that neither start nor end with '-'", $"'{label}'", out error);
        }

        // A last label of digits makes an address of version 4 or a number, never a domain (RFC 3696, 2).
        return !labels[^1].All(char.IsAsciiDigit)
            || Fail(start, "a domain name, whose last label is not a number", $"'{labels[^1]}'", out error);
    }

    static string Describe(char letter) => char.IsControl(letter) || char.IsSurrogate(letter) || char.IsWhiteSpace(letter)
        || char.GetUnicodeCategory(letter) == UnicodeCategory.Format
            ? string.Create(CultureInfo.InvariantCulture, $"U+{(int)letter:X4}")
            : $"'{letter}'";

    static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    static bool Fail(int offset, string expected, string found, out ParseError error)
    {
        error = new(offset, expected, found);
        return false;
    }
}
