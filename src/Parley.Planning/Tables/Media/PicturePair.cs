namespace Parley.Planning.Tables.Media;

/// <summary>What a link carries at once.</summary>
public sealed record PicturePair
{
    /// <summary>The link carries neither.</summary>
    public static readonly PicturePair Insufficient = new() { Interactive = Picture.Insufficient, Presentation = Picture.Insufficient };

    /// <summary>The people.</summary>
    public required Picture Interactive { get; init; }

    /// <summary>The shared screen.</summary>
    public required Picture Presentation { get; init; }
}
