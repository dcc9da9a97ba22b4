namespace Parley.Conventions.Tests.Sources;

/// <summary>Tells the code of a C# file from its comments and literals, without a compiler.</summary>
static class CSharpText
{
    /// <summary>The text with comments and the insides of literals made blank; every line stays where it is.</summary>
    internal static string CodeOf(string text)
    {
        var code = text.ToCharArray();
        var at = 0;
        while (at < code.Length)
        {
            var end = EndOfBlank(text, at);
            for (var i = at; i < end; i++)
            {
                if (code[i] is not ('\n' or '\r'))
                    code[i] = ' ';
            }

            at = Math.Max(end, at + 1);
        }

        return new string(code);
    }

    // The end of the comment or literal that begins here; the same offset where none does.
    static int EndOfBlank(string text, int at)
    {
        if (Starts(text, at, "//"))
            return IndexOrEnd(text, "\n", at);
        if (Starts(text, at, "/*"))
            return AfterOrEnd(text, "*/", at + 2);
        if (text[at] == '\'')
            return EndOfPlain(text, at + 1, '\'');
        if (text[at] is not ('"' or '$' or '@'))
            return at;

        var quote = at;
        while (quote < text.Length && text[quote] is '$' or '@')
            quote++;
        if (quote >= text.Length || text[quote] != '"')
            return at;

        var prefix = text.AsSpan(at, quote - at);
        var quotes = Run(text, quote, '"');
        if (quotes >= 3)
            return AfterOrEnd(text, new string('"', quotes), quote + quotes);
        var verbatim = prefix.Contains('@');
        return prefix.Contains('$') ? EndOfInterpolated(text, quote + 1, verbatim)
            : verbatim ? EndOfVerbatim(text, quote + 1)
            : EndOfPlain(text, quote + 1, '"');
    }

    static int EndOfPlain(string text, int at, char close)
    {
        while (at < text.Length && text[at] != close && text[at] != '\n')
            at += text[at] == '\\' ? 2 : 1;
        return Math.Min(at + 1, text.Length);
    }

    static int EndOfVerbatim(string text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] != '"')
                at++;
            else if (Starts(text, at, "\"\""))
                at += 2;
            else
                return at + 1;
        }

        return text.Length;
    }

    // Holes hold code, and code holds literals, so that a quote inside a hole does not end the literal.
    static int EndOfInterpolated(string text, int at, bool verbatim)
    {
        var holes = 0;
        while (at < text.Length)
        {
            var letter = text[at];
            if (holes > 0 && letter is '"' or '\'' or '$' or '@' && EndOfBlank(text, at) is var end && end > at)
                at = end;
            else if (holes == 0 && letter == '\\' && !verbatim)
                at += 2;
            else if (holes == 0 && (Starts(text, at, "{{") || Starts(text, at, "}}") || (verbatim && Starts(text, at, "\"\""))))
                at += 2;
            else if (holes == 0 && letter == '"')
                return at + 1;
            else
            {
                holes += letter == '{' ? 1 : letter == '}' ? -1 : 0;
                at++;
            }
        }

        return text.Length;
    }

    static bool Starts(string text, int at, string word) => text.AsSpan(at).StartsWith(word, StringComparison.Ordinal);

    static int Run(string text, int at, char letter)
    {
        var end = at;
        while (end < text.Length && text[end] == letter)
            end++;
        return end - at;
    }

    static int IndexOrEnd(string text, string word, int at) =>
        text.IndexOf(word, at, StringComparison.Ordinal) is >= 0 and var index ? index : text.Length;

    static int AfterOrEnd(string text, string word, int at) =>
        text.IndexOf(word, at, StringComparison.Ordinal) is >= 0 and var index ? index + word.Length : text.Length;
}
