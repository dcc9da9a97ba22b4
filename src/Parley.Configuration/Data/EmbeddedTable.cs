using System.Text.Json;

namespace Parley.Configuration.Data;

/// <summary>Opens the tables that are compiled in; each file says where its facts come from.</summary>
static class EmbeddedTable
{
    /// <summary>The whole table of that file name; the caller disposes it.</summary>
    internal static JsonDocument Open(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not part of this assembly.");
        return JsonDocument.Parse(stream);
    }

    /// <summary>The text of a member, or <see langword="null"/> where there is none.</summary>
    internal static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) ? member.GetString() : null;

    /// <summary>The texts of a member; none where it is absent.</summary>
    internal static IEnumerable<string> Texts(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) ? member.EnumerateArray().Select(item => item.GetString()!) : []; // our own table

    /// <summary>The number of a member, or <see langword="null"/> where there is none.</summary>
    internal static long? Number(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) ? member.GetInt64() : null;
}
