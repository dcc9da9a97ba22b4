using System.Globalization;
using System.Text.Json;
using Parley.Check.Json;

namespace Parley.Check.Bundles;

/// <summary>
/// The forms that values have in a bundle. Times are exact, to the 100 ns of the clock: the report rounds them, and must
/// round the same values again.
/// </summary>
static class EvidenceForms
{
    internal const string Instant = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    internal static void WriteSpan(this Utf8JsonWriter writer, string name, TimeSpan span) =>
        writer.WriteNumber(name, (decimal)span.Ticks / TimeSpan.TicksPerMillisecond);

    internal static void WriteInstant(this Utf8JsonWriter writer, string name, DateTimeOffset moment) =>
        writer.WriteString(name, moment.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture));

    internal static void WriteWord<T>(this Utf8JsonWriter writer, string name, T value)
        where T : struct, Enum => writer.WriteString(name, value.Word());

    /// <summary>Writes a flag where it is set: most have their usual value.</summary>
    internal static void WriteOptional(this Utf8JsonWriter writer, string name, bool isSet)
    {
        if (isSet)
            writer.WriteBoolean(name, true);
    }

    /// <summary>Writes an array of objects.</summary>
    internal static void WriteObjects<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> members)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            members(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes an object.</summary>
    internal static void WriteObject(this Utf8JsonWriter writer, string name, Action members)
    {
        writer.WriteStartObject(name);
        members();
        writer.WriteEndObject();
    }
}
