using System.Text.Json.Serialization;

namespace Parley.Planning.Tables.Networks;

/// <summary>Who begins, seen from the client.</summary>
public enum PortDirection
{
    /// <summary>The client begins; the port is the peer's.</summary>
    [JsonStringEnumMemberName("out")]
    Out,

    /// <summary>The peer begins; the port is the client's.</summary>
    [JsonStringEnumMemberName("in")]
    In,

    /// <summary>Either begins, as with media and between clients.</summary>
    [JsonStringEnumMemberName("both")]
    Both,

    /// <summary>It never leaves the computer: no firewall rule.</summary>
    [JsonStringEnumMemberName("local")]
    Local,
}
