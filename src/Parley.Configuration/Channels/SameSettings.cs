using System.Collections.Immutable;
using System.Text.Json;
using Parley.Configuration.Data;

namespace Parley.Configuration.Channels;

/// <summary>The settings that reach clients on several channels.</summary>
public static class SameSettings
{
    static readonly Lazy<ImmutableArray<SameSetting>> Table = new(Read);

    /// <summary>All of them.</summary>
    public static ImmutableArray<SameSetting> All => Table.Value;

    static ImmutableArray<SameSetting> Read()
    {
        using var table = EmbeddedTable.Open("same-settings.json");
        return [.. table.RootElement.GetProperty("rows").EnumerateArray().Select(ReadOne)];
    }

    static SameSetting ReadOne(JsonElement row) => new()
    {
        Name = row.Text("setting")!, // every row of our own table has one
        File = row.Text("file"),
        Installer = row.Text("installer"),
        Link = row.Text("link"),
        Profile = row.Text("profile"),
        ProfileValues = row.TryGetProperty("profileValues", out var values)
            ? values.EnumerateObject().ToImmutableDictionary(value => value.Name, value => value.Value.GetString()!, StringComparer.OrdinalIgnoreCase)
            : ImmutableDictionary<string, string>.Empty,
    };
}
