using System.Text.Json.Serialization;

namespace Parley.Planning.Tables.Networks;

/// <summary>What carries a protocol.</summary>
public enum PortTransport
{
    /// <summary>TCP.</summary>
    [JsonStringEnumMemberName("TCP")]
    Tcp,

    /// <summary>UDP.</summary>
    [JsonStringEnumMemberName("UDP")]
    Udp,
}
