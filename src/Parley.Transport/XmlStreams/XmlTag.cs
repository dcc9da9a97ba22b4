using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Parley.Diagnostics;

namespace Parley.Transport.XmlStreams;

/// <summary>One tag as written: <c>&lt;name a='b'&gt;</c>, <c>&lt;/name&gt;</c> or <c>&lt;name/&gt;</c>.</summary>
sealed class XmlTag
{
    /// <summary>The name with its prefix.</summary>
    internal required string QualifiedName { get; init; }

    internal bool IsEnd { get; init; }

    internal bool IsEmpty { get; init; }

    /// <summary>The attributes in their order, declarations of namespaces among them; values decoded.</summary>
    internal ImmutableArray<KeyValuePair<string, string>> Attributes { get; init; } = [];

    /// <summary>Reads a tag from its <c>&lt;</c> to its <c>&gt;</c>.</summary>
    internal static bool TryParse(
        string text, int maximumAttributes, [NotNullWhen(true)] out XmlTag? tag, out ParseError error)
    {
        tag = null;
        error = default;
        var at = 1;
        var isEnd = At(text, at) == '/';
        if (isEnd)
            at++;
        var name = Name(text, ref at);
        if (name.Length == 0)
        {
            error = new(at, "the name of an element", Found(text, at));
            return false;
        }

        var attributes = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        while (true)
        {
            var separated = SkipSpaces(text, ref at);
            if (At(text, at) == '>')
                break;
            if (At(text, at) == '/' && At(text, at + 1) == '>' && !isEnd)
                break;
            if (!separated || isEnd)
            {
                error = new(at, isEnd ? "'>'" : "white space, '/>' or '>'", Found(text, at));
                return false;
            }

            if (!TryReadAttribute(text, ref at, attributes, maximumAttributes, out error))
                return false;
        }

        var isEmpty = At(text, at) == '/';
        if (at + (isEmpty ? 2 : 1) != text.Length)
        {
            error = new(at, "the end of the tag", Found(text, at));
            return false;
        }

        tag = new() { QualifiedName = name, IsEnd = isEnd, IsEmpty = isEmpty, Attributes = attributes.ToImmutable() };
        return true;
    }

    static bool TryReadAttribute(
        string text, ref int at, ImmutableArray<KeyValuePair<string, string>>.Builder attributes, int maximum, out ParseError error)
    {
        error = default;
        var start = at;
        var name = Name(text, ref at);
        SkipSpaces(text, ref at);
        if (name.Length == 0 || At(text, at) != '=')
        {
            error = new(at, "an attribute with '='", Found(text, at));
            return false;
        }

        at++;
        SkipSpaces(text, ref at);
        var quote = At(text, at);
        var close = quote is '"' or '\'' ? text.IndexOf(quote, at + 1) : -1;
        if (close < 0)
        {
            error = new(at, "a value in quotes", Found(text, at));
            return false;
        }

        var raw = text.AsSpan(at + 1, close - at - 1);
        if (raw.Contains('<') || !XmlText.TryDecode(raw, out var value))
        {
            error = new(at + 1, "a value without '<', control characters and unknown entities", Found(text, at + 1));
            return false;
        }

        at = close + 1;
        foreach (var other in attributes)
        {
            if (other.Key == name)
            {
                error = new(start, "every attribute once", $"'{name}' again");
                return false;
            }
        }

        if (attributes.Count == maximum)
        {
            error = new(start, $"at most {maximum} attributes", "more");
            return false;
        }

        attributes.Add(new(name, value));
        return true;
    }

    static string Name(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && IsNameCharacter(text[at], isFirst: at == start))
            at++;
        return text[start..at];
    }

    static bool IsNameCharacter(char character, bool isFirst) =>
        char.IsAsciiLetter(character) || character is '_' or ':' or >= '\u00C0'
        || (!isFirst && (char.IsAsciiDigit(character) || character is '-' or '.' or '\u00B7'));

    static bool SkipSpaces(string text, ref int at)
    {
        var start = at;
        while (At(text, at) is ' ' or '\t' or '\r' or '\n')
            at++;
        return at > start;
    }

    static char At(string text, int at) => at < text.Length ? text[at] : '\0';

    static string Found(string text, int at)
    {
        const int shown = 24;
        return at >= text.Length ? "the end" : $"'{PlainLine.Of(text.Substring(at, Math.Min(shown, text.Length - at)), shown)}'";
    }
}
