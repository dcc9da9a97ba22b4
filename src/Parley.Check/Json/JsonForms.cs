using System.Collections.Immutable;
using System.Text.Json;

namespace Parley.Check.Json;

/// <summary>The forms that values have in every document: times in milliseconds to the tenth, lists of words.</summary>
static class JsonForms
{
    internal static void WriteMilliseconds(this Utf8JsonWriter writer, string name, TimeSpan span) =>
        writer.WriteNumber(name, Math.Round(span.TotalMilliseconds, 1));

    internal static void WriteStrings(this Utf8JsonWriter writer, string name, ImmutableArray<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    /// <summary>Writes the member only where there is a value: absent, never null.</summary>
    internal static void WriteOptional(this Utf8JsonWriter writer, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            writer.WriteString(name, value);
    }
}
