using System.Collections.Immutable;
using System.Text.Json;

namespace Parley.Planning.Tables;

/// <summary>The words for platforms, on the command line and in the tables.</summary>
public static class PlatformWords
{
    static readonly ImmutableArray<(string Word, ImmutableArray<ClientPlatform> Platforms)> Known =
    [
        ("windows", [ClientPlatform.Windows]),
        ("mac", [ClientPlatform.Mac]),
        ("iphone-ipad", [ClientPlatform.IPhoneAndIPad]),
        ("android", [ClientPlatform.Android]),
        ("desktop", [ClientPlatform.Windows, ClientPlatform.Mac]),
        ("mobile", [ClientPlatform.IPhoneAndIPad, ClientPlatform.Android]),
    ];

    // As tables write them beside the words above.
    static readonly ImmutableArray<(string Word, string Means)> Others =
    [
        ("iphone and ipad", "iphone-ipad"),
        ("iphoneIpad", "iphone-ipad"),
        ("iphone", "iphone-ipad"),
        ("ipad", "iphone-ipad"),
        ("ios", "iphone-ipad"),
        ("macos", "mac"),
    ];

    /// <summary>The words to offer.</summary>
    public static ImmutableArray<string> All { get; } = [.. Known.Select(pair => pair.Word)];

    /// <summary>The platforms that a word names, in any case of letters.</summary>
    public static bool TryRead(string text, out ImmutableArray<ClientPlatform> platforms)
    {
        var word = Others.FirstOrDefault(pair => pair.Word.Equals(text, StringComparison.OrdinalIgnoreCase)).Means ?? text;
        platforms = Known.FirstOrDefault(pair => pair.Word.Equals(word, StringComparison.OrdinalIgnoreCase)).Platforms;
        return !platforms.IsDefault;
    }

    /// <summary>One of the platforms is named by a cell, or has a column of its own that does not say no.</summary>
    internal static bool Fit(JsonElement row, ImmutableArray<string> cells, ImmutableArray<ClientPlatform> platforms) => cells.Any(name =>
        row.TryGetProperty(name, out var cell)
        && (TryRead(name, out var column)
            ? cell.ValueKind != JsonValueKind.False && column.Any(platforms.Contains)
            : Named(cell).Any(platforms.Contains)));

    /// <summary>The platforms that a cell names; a word that is none, as <c>all</c>, names every one.</summary>
    internal static IEnumerable<ClientPlatform> Named(JsonElement cell)
    {
        var texts = cell.ValueKind == JsonValueKind.Array ? cell.EnumerateArray().Select(TableCell.Text) : [TableCell.Text(cell)];
        return texts.SelectMany(text => TryRead(text, out var platforms) ? platforms : Enum.GetValues<ClientPlatform>().ToImmutableArray());
    }
}
