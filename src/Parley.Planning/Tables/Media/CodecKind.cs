namespace Parley.Planning.Tables.Media;

/// <summary>What a codec is for.</summary>
public enum CodecKind
{
    /// <summary>The sound of calls.</summary>
    Audio,

    /// <summary>The picture of calls.</summary>
    Video,

    /// <summary>Voice messages.</summary>
    Voicemail,
}
