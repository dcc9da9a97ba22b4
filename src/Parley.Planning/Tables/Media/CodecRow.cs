namespace Parley.Planning.Tables.Media;

/// <summary>One codec, and which clients have it.</summary>
public sealed record CodecRow
{
    /// <summary>What it is for.</summary>
    public required CodecKind Type { get; init; }

    /// <summary>Its name, as <c>G.722.1</c>.</summary>
    public required string Codec { get; init; }

    /// <summary>The law or the rates; null where it has one form only.</summary>
    public string? Variant { get; init; }

    /// <summary>Windows has it.</summary>
    public required bool Windows { get; init; }

    /// <summary>Mac has it.</summary>
    public required bool Mac { get; init; }

    /// <summary>Telephones and tablets have it; null where the guide has a remark instead of an answer.</summary>
    public bool? Mobile { get; init; }

    /// <summary>What is to be known on telephones and tablets.</summary>
    public string? MobileNote { get; init; }

    /// <summary>The codec of the low-bandwidth mode.</summary>
    public bool LowBandwidth { get; init; }

    /// <summary>What is used where nothing is set.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether a platform has it; null where the guide does not say.</summary>
    public bool? Supports(ClientPlatform platform) => platform switch
    {
        ClientPlatform.Windows => Windows,
        ClientPlatform.Mac => Mac,
        _ => Mobile,
    };
}
