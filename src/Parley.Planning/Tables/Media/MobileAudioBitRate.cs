namespace Parley.Planning.Tables.Media;

/// <summary>A row of the mobile table.</summary>
public sealed record MobileAudioBitRate
{
    /// <summary>The codec.</summary>
    public required string Codec { get; init; }

    /// <summary>The rate of the codec in kbit/s.</summary>
    public required int CodecRate { get; init; }

    /// <summary>What it takes of the network in kbit/s.</summary>
    public required int Network { get; init; }
}
