using System.Text.Json;

namespace Parley.Planning.Tables.Remote;

/// <summary>A path of media, and whether it is encrypted.</summary>
public sealed record RemoteMediaPath
{
    /// <summary>From where to where.</summary>
    public required string Path { get; init; }

    /// <summary>The client is in encrypted mode; null where it does not matter.</summary>
    public bool? ClientEncryptedMode { get; init; }

    /// <summary>The device is in encrypted mode; null where it does not matter.</summary>
    public bool? DeviceEncryptedMode { get; init; }

    /// <summary><c>true</c>, <c>false</c>, or the word <c>always</c>.</summary>
    public required JsonElement Encrypted { get; init; }

    /// <summary>The media are encrypted.</summary>
    public bool IsEncrypted => Encrypted.ValueKind != JsonValueKind.False;
}
