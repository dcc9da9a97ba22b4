using System.Collections.Immutable;

namespace Parley.Planning.Tables.Media;

/// <summary>Audio bit rates. Desktop and mobile tables differ for the same codec, and both hold for their clients.</summary>
public sealed record AudioBitRateTable
{
    /// <summary>Windows and Mac.</summary>
    public required ImmutableArray<DesktopAudioBitRate> Desktop { get; init; }

    /// <summary>iPhone, iPad and Android.</summary>
    public required ImmutableArray<MobileAudioBitRate> Mobile { get; init; }

    /// <summary>The rates of one platform.</summary>
    public IEnumerable<AudioBitRate> Of(ClientPlatform platform) => platform is ClientPlatform.Windows or ClientPlatform.Mac
        ? Desktop.Select(row => new AudioBitRate(row.Codec, row.Rtp, row.Actual))
        : Mobile.Select(row => new AudioBitRate(row.Codec, row.CodecRate, row.Network));
}
