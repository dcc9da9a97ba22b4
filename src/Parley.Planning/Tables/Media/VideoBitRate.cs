using System.Text.Json.Serialization;

namespace Parley.Planning.Tables.Media;

/// <summary>What a picture takes.</summary>
public sealed record VideoBitRate
{
    /// <summary>The name, as <c>w288p</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels.</summary>
    public required int Height { get; init; }

    /// <summary>The least it takes, in kbit/s.</summary>
    [JsonIgnore]
    public int LeastKbps => Kbps ?? KbpsMin ?? 0;

    /// <summary>The most it takes, in kbit/s.</summary>
    [JsonIgnore]
    public int MostKbps => Kbps ?? KbpsMax ?? 0;

    /// <summary>The picture that a window shows unless somebody enlarges it.</summary>
    public bool DefaultRenderSize { get; init; }

    [JsonInclude]
    internal int? Kbps { get; init; }

    [JsonInclude]
    internal int? KbpsMin { get; init; }

    [JsonInclude]
    internal int? KbpsMax { get; init; }
}
