namespace Parley.Planning.Tables.Media;

/// <summary>The picture that a link carries.</summary>
public sealed record Picture
{
    /// <summary>The link carries none.</summary>
    public static readonly Picture Insufficient = new() { Width = 0, Height = 0, Fps = 0 };

    /// <summary>Pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Frames a second.</summary>
    public required int Fps { get; init; }

    /// <summary>There may be more frames.</summary>
    public bool FpsIsMinimum { get; init; }

    /// <summary>The name, as <c>w288p</c>; where it contradicts the pixels, the pixels hold.</summary>
    public string? Label { get; init; }

    /// <summary>The name contradicts the pixels.</summary>
    public bool Ambiguous { get; init; }
}
