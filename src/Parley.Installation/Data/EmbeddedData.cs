using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Parley.Installation.Data;

/// <summary>Reads the tables that are part of the program.</summary>
static class EmbeddedData
{
    /// <summary>Reads a table.</summary>
    /// <param name="name">Its file in this folder.</param>
    /// <param name="type">What it is read into.</param>
    internal static T Read<T>(string name, JsonTypeInfo<T> type)
    {
        using var stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream(name)!; // embedded by the project
        return JsonSerializer.Deserialize(stream, type)!; // no table is the word null
    }
}
