using System.Text.Json.Serialization;

namespace Parley.Planning.Tables.Media;

/// <summary>What one upload speed carries.</summary>
public sealed record UploadExpectation
{
    internal const string Vpn = "VPN";

    /// <summary>The upload speed in kbit/s.</summary>
    public required int UploadKbps { get; init; }

    /// <summary><c>VPN</c> or <c>enterprise</c>; null for both.</summary>
    public string? Network { get; init; }

    /// <summary>What audio may be expected.</summary>
    public required string Audio { get; init; }

    /// <summary>The picture of a video call; null where the guide does not say. Android: see <see cref="Rx"/> and <see cref="Tx"/>.</summary>
    [JsonConverter(typeof(PictureConverter))]
    public Picture? AudioPlusInteractive { get; init; }

    /// <summary>The shared screen of a call without video; null where the guide does not say.</summary>
    [JsonConverter(typeof(PictureConverter))]
    public Picture? AudioPlusPresentation { get; init; }

    /// <summary>Both together; null where the guide does not say.</summary>
    [JsonConverter(typeof(PicturePairConverter))]
    public PicturePair? AudioPlusInteractivePlusPresentation { get; init; }

    /// <summary>The picture sent; null where the guide does not part the two.</summary>
    public Picture? Tx { get; init; }

    /// <summary>The picture received; null where the guide does not part the two.</summary>
    public Picture? Rx { get; init; }
}
