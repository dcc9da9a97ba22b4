using System.Text.Json.Serialization;

namespace Parley.Planning.Tables.Networks;

/// <summary>What comes of the addresses of two sides.</summary>
public enum IpOutcome
{
    /// <summary>No connection.</summary>
    [JsonStringEnumMemberName("Connection Failure")]
    Failure,

    /// <summary>A connection over IPv4.</summary>
    [JsonStringEnumMemberName("IPv4 Connection")]
    IPv4,

    /// <summary>A connection over IPv6.</summary>
    [JsonStringEnumMemberName("IPv6 Connection")]
    IPv6,
}
