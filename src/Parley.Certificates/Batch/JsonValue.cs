using System.Globalization;
using System.Text.Json;
using Parley.Diagnostics;

namespace Parley.Certificates.Batch;

/// <summary>Reads single values of a case; each failure says where and what was expected.</summary>
static class JsonValue
{
    /// <summary>Characters of a value that an error shows: enough to know it again.</summary>
    const int Shown = 40;

    /// <summary>Says what was expected where the reader stands.</summary>
    internal static bool Fail(ref Utf8JsonReader reader, string expected, ref ParseError error)
    {
        error = new((int)reader.TokenStartIndex, expected, Describe(ref reader));
        return false;
    }

    /// <summary>A text, <see langword="null"/> with an error where there is none.</summary>
    internal static string? ReadText(ref Utf8JsonReader reader, ref ParseError error)
    {
        if (reader.TokenType == JsonTokenType.String)
            return reader.GetString();
        Fail(ref reader, "a text", ref error);
        return null;
    }

    /// <summary>One of some words, <see langword="null"/> with an error where it is none of them.</summary>
    internal static string? ReadWord(ref Utf8JsonReader reader, scoped ReadOnlySpan<string> words, ref ParseError error)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            foreach (var word in words)
            {
                if (reader.ValueTextEquals(word))
                    return word;
            }
        }

        Fail(ref reader, string.Join(" or ", words), ref error);
        return null;
    }

    /// <summary>A list of texts, each of which is taken or refused.</summary>
    internal static bool TryReadTexts(ref Utf8JsonReader reader, Func<string, bool> take, string expected, ref ParseError error)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return Fail(ref reader, "a list of texts", ref error);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadText(ref reader, ref error) is not { } text)
                return false;
            if (!take(text))
                return Fail(ref reader, expected, ref error);
        }

        return true;
    }

    static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => $"'{PlainLine.Of(reader.GetString() ?? "", Shown)}'",
        JsonTokenType.Number => reader.TryGetDouble(out var number) ? number.ToString(CultureInfo.InvariantCulture) : "a number",
        JsonTokenType.StartArray or JsonTokenType.EndArray => "a list",
        JsonTokenType.StartObject or JsonTokenType.EndObject => "an object",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.None => "the end",
        _ => "null",
    };
}
