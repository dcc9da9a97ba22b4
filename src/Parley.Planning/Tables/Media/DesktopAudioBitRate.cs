namespace Parley.Planning.Tables.Media;

/// <summary>A row of the desktop table.</summary>
public sealed record DesktopAudioBitRate
{
    /// <summary>The codec.</summary>
    public required string Codec { get; init; }

    /// <summary>The RTP payload in kbit/s.</summary>
    public required int Rtp { get; init; }

    /// <summary>The actual bit rate in kbit/s.</summary>
    public required int Actual { get; init; }

    /// <summary>How good it sounds.</summary>
    public required string Quality { get; init; }
}
