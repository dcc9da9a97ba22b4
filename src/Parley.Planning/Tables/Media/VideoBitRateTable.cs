using System.Collections.Immutable;

namespace Parley.Planning.Tables.Media;

/// <summary>Video bit rates of a family of clients, with G.711 audio in them where the guide says so.</summary>
public sealed record VideoBitRateTable
{
    /// <summary>The platforms, as <c>Windows</c>.</summary>
    public required ImmutableArray<string> Platforms { get; init; }

    /// <summary>How it was measured.</summary>
    public required string Measure { get; init; }

    /// <summary>The rows, smallest or largest picture first as printed.</summary>
    public required ImmutableArray<VideoBitRate> Rows { get; init; }

    /// <summary>The table is for a platform.</summary>
    public bool IsFor(ClientPlatform platform) =>
        Platforms.Any(name => PlatformWords.TryRead(name, out var platforms) && platforms.Contains(platform));
}
