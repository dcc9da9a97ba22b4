using System.Text.Json.Serialization;

namespace Parley.Planning.Tables.Networks;

/// <summary>One combination, and what comes of it.</summary>
public sealed record IpRow
{
    /// <summary>The addresses that the client's system has.</summary>
    [JsonConverter(typeof(IpStacksConverter))]
    public required IpStacks ClientOs { get; init; }

    /// <summary>The addresses that the server's system has.</summary>
    [JsonConverter(typeof(IpStacksConverter))]
    public required IpStacks ServerOs { get; init; }

    /// <summary>The value of <c>IP_Mode</c>.</summary>
    [JsonConverter(typeof(IpStacksConverter))]
    public required IpStacks IpMode { get; init; }

    /// <summary>What comes of it, provided that DNS has records of both families.</summary>
    public required IpOutcome Outcome { get; init; }
}
