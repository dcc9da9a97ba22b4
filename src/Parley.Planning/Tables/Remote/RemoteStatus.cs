using System.Text.Json.Serialization;

namespace Parley.Planning.Tables.Remote;

/// <summary>Whether a service works outside the network.</summary>
public enum RemoteStatus
{
    /// <summary>It does not.</summary>
    [JsonStringEnumMemberName("unsupported")]
    Unsupported,

    /// <summary>It does when its conditions hold.</summary>
    [JsonStringEnumMemberName("supported-with-conditions")]
    SupportedWithConditions,

    /// <summary>It does.</summary>
    [JsonStringEnumMemberName("supported")]
    Supported,
}
