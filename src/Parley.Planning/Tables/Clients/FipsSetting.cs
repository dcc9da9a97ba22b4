using System.Text.Json.Serialization;

namespace Parley.Planning.Tables.Clients;

/// <summary>What a place says of FIPS mode.</summary>
public enum FipsSetting
{
    /// <summary>Nothing.</summary>
    [JsonStringEnumMemberName("not set")]
    NotSet,

    /// <summary>On.</summary>
    [JsonStringEnumMemberName("enabled")]
    Enabled,

    /// <summary>Off.</summary>
    [JsonStringEnumMemberName("disabled")]
    Disabled,
}
