using System.Collections.Immutable;

namespace Parley.Configuration.Parameters;

/// <summary>Platforms as tables, command lines and reports write them.</summary>
public static class ClientPlatformWords
{
    static readonly ImmutableArray<(ClientPlatforms Platform, string Word)> Single =
    [
        (ClientPlatforms.Windows, "windows"),
        (ClientPlatforms.Mac, "mac"),
        (ClientPlatforms.IPhoneAndIPad, "iphone-ipad"),
        (ClientPlatforms.Android, "android"),
        (ClientPlatforms.VirtualDesktop, "vdi"),
    ];

    static readonly ImmutableArray<(ClientPlatforms Platform, string Word)> Groups =
        [(ClientPlatforms.Desktop, "desktop"), (ClientPlatforms.Mobile, "mobile"), (ClientPlatforms.All, "all")];

    /// <summary>The words of single platforms.</summary>
    public static ImmutableArray<string> All { get; } = [.. Single.Select(pair => pair.Word)];

    /// <summary>The words of the platforms in a set, in the order of the tables.</summary>
    public static IEnumerable<string> WordsOf(ClientPlatforms platforms) =>
        Single.Where(pair => platforms.HasFlag(pair.Platform)).Select(pair => pair.Word);

    /// <summary>The single platforms in a set.</summary>
    public static IEnumerable<ClientPlatforms> Each(ClientPlatforms platforms) =>
        Single.Where(pair => platforms.HasFlag(pair.Platform)).Select(pair => pair.Platform);

    /// <summary>Reads a word: a platform, or <c>desktop</c>, <c>mobile</c>, <c>all</c>.</summary>
    public static bool TryParse(string? word, out ClientPlatforms platforms)
    {
        platforms = Single.Concat(Groups)
            .FirstOrDefault(pair => string.Equals(pair.Word, word, StringComparison.OrdinalIgnoreCase)).Platform;
        return platforms != ClientPlatforms.None;
    }
}
