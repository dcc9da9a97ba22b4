using System.Buffers;
using System.Text;

namespace Parley.Diagnostics;

/// <summary>
/// Cuts secrets out of what was said: the content of the XMPP elements that carry credentials, the values of the HTTP
/// and SIP headers that do, what follows a name such as <c>password</c> in forms, JSON and queries, private keys in PEM,
/// and the password of an address with a user in it. It works by rule, on text of any protocol, and rather cuts too much.
/// </summary>
public static class SecretCutter
{
    /// <summary>What stands where a secret was.</summary>
    public const string Mark = "[cut]";

    static readonly string[] Elements = ["auth", "authenticate", "response", "challenge", "success", "password", "token", "initial-response", "additional-data"];

    static readonly string[] Headers = ["authorization:", "proxy-authorization:", "cookie:", "set-cookie:", "www-authenticate-info:"];

    static readonly string[] Names =
        ["password", "passwd", "pwd", "secret", "client_secret", "access_token", "refresh_token", "id_token", "token", "assertion", "code_verifier", "apikey", "api_key"];

    static readonly SearchValues<char> EndOfLine = SearchValues.Create("\r\n");

    static readonly SearchValues<char> EndOfAuthority = SearchValues.Create("/?# \t\r\n\"'<>");

    static readonly SearchValues<char> EndOfValue = SearchValues.Create(" \t\r\n&;,<>\"'}");

    // One of these stands before every secret that a rule knows: most of our own notes need no closer look.
    static readonly SearchValues<char> Announcing = SearchValues.Create("<:=-");

    /// <summary>The text with every secret that a rule knows replaced by <see cref="Mark"/>.</summary>
    public static string Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny(Announcing))
            return text;
        text = CutPrivateKey(text);
        text = CutUserInformation(text);
        foreach (var element in Elements)
            text = CutElement(text, element);
        foreach (var header in Headers)
            text = CutHeader(text, header);
        foreach (var name in Names)
            text = CutValue(text, name);
        return text;
    }

    /// <summary>What a PEM block of a private key holds; all that follows where it does not end.</summary>
    static string CutPrivateKey(string text)
    {
        const string label = "PRIVATE KEY-----";
        const string end = "-----END";
        var at = text.IndexOf(label, StringComparison.Ordinal);
        while (at >= 0)
        {
            at += label.Length;
            var close = text.IndexOf(end, at, StringComparison.Ordinal);
            if (close != at) // not settled yet
            {
                var stop = close < 0 ? text.Length : close;
                if (!text.AsSpan(at, stop - at).SequenceEqual(Mark))
                    text = string.Concat(text.AsSpan(0, at), Mark, text.AsSpan(stop));
                close = text.IndexOf(end, at, StringComparison.Ordinal);
            }

            // The label stands in the end of the block too.
            at = close < 0 ? -1 : text.IndexOf(label, close, StringComparison.Ordinal) is var ending and >= 0
                ? text.IndexOf(label, ending + label.Length, StringComparison.Ordinal)
                : -1;
        }

        return text;
    }

    /// <summary>What stands between the colon and the at sign of <c>scheme://user:password@host</c>.</summary>
    static string CutUserInformation(string text)
    {
        const string scheme = "://";
        for (var at = 0; (at = text.IndexOf(scheme, at, StringComparison.Ordinal)) >= 0;)
        {
            at += scheme.Length;
            var rest = text.AsSpan(at);
            var length = rest.IndexOfAny(EndOfAuthority);
            var authority = length < 0 ? rest : rest[..length];
            var user = authority.LastIndexOf('@');
            var colon = user < 0 ? -1 : authority[..user].IndexOf(':');
            if (colon < 0 || authority[(colon + 1)..user].SequenceEqual(Mark))
                continue;
            text = string.Concat(text.AsSpan(0, at + colon + 1), Mark, text.AsSpan(at + user));
        }

        return text;
    }

    /// <summary>The content between <c>&lt;name …&gt;</c> and the next end tag; all that follows where there is none.</summary>
    static string CutElement(string text, string element)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var at = 0; (at = text.IndexOf('<', at)) >= 0;)
        {
            var name = LocalName(text, ++at, out var afterName);
            if (!name.Equals(element, StringComparison.OrdinalIgnoreCase))
                continue;
            var open = text.IndexOf('>', afterName);
            if (open < 0)
                break;
            at = open + 1;
            if (text[open - 1] == '/')
                continue;
            var end = text.IndexOf("</", at, StringComparison.Ordinal);
            if (end < 0)
                end = text.Length;
            if (end == at)
                continue;
            (result ??= new()).Append(text, copied, at - copied).Append(Mark);
            copied = at = end;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    static ReadOnlySpan<char> LocalName(string text, int start, out int end)
    {
        var from = start;
        for (end = start; end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_' or ':' or '.'); end++)
        {
            if (text[end] == ':')
                from = end + 1;
        }

        return text.AsSpan(from, end - from);
    }

    /// <summary>The rest of the line after the name of a header.</summary>
    static string CutHeader(string text, string header)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var at = 0; (at = text.IndexOf(header, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += header.Length;
            var length = text.AsSpan(at).IndexOfAny(EndOfLine);
            var end = length < 0 ? text.Length : at + length;
            if (text.AsSpan(at, end - at).IsWhiteSpace())
                continue;
            (result ??= new()).Append(text, copied, at - copied).Append(' ').Append(Mark);
            copied = at = end;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>What follows <c>name=</c>, <c>name:</c> or <c>"name":</c>, quoted or up to the next delimiter.</summary>
    static string CutValue(string text, string name)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var at = 0; (at = text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            at += name.Length;
            var value = at;
            if (value < text.Length && text[value] is '"' or '\'')
                value++;
            value = SkipSpaces(text, value);
            if (value >= text.Length || text[value] is not ('=' or ':'))
                continue;
            value = SkipSpaces(text, value + 1);
            var end = EndOf(text, ref value);
            if (end == value || text.AsSpan(value, end - value).SequenceEqual(Mark))
                continue;
            (result ??= new()).Append(text, copied, value - copied).Append(Mark);
            copied = at = end;
        }

        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    static int EndOf(string text, ref int value)
    {
        if (value < text.Length && text[value] is '"' or '\'')
        {
            var quote = text[value++];
            var close = value;
            while (close < text.Length && text[close] != quote)
                close += text[close] == '\\' ? 2 : 1;
            return Math.Min(close, text.Length);
        }

        var length = text.AsSpan(value).IndexOfAny(EndOfValue);
        return length < 0 ? text.Length : value + length;
    }

    static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return at;
    }
}
