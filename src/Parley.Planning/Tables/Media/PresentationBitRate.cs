using System.Text.Json.Serialization;

namespace Parley.Planning.Tables.Media;

/// <summary>What a shared screen takes.</summary>
public sealed record PresentationBitRate
{
    /// <summary>Pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels.</summary>
    public required int Height { get; init; }

    /// <summary>At two frames a second, the least that is sent.</summary>
    [JsonPropertyName("kbpsAt2fps")]
    public required KbpsRange AtTwoFrames { get; init; }

    /// <summary>At eight frames a second, the most that is sent.</summary>
    [JsonPropertyName("kbpsAt8fps")]
    public required KbpsRange AtEightFrames { get; init; }
}
