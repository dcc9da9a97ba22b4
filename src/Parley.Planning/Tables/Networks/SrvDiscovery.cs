namespace Parley.Planning.Tables.Networks;

/// <summary>A record that leads to the services.</summary>
public sealed record SrvDiscovery
{
    /// <summary>Its place in the order; null for the legacy record.</summary>
    public int? Priority { get; init; }

    /// <summary>The name with <c>&lt;domain&gt;</c> where the services domain stands.</summary>
    public required string Record { get; init; }

    /// <summary>What a client learns from it.</summary>
    public required string Meaning { get; init; }

    /// <summary>Old clients alone need it.</summary>
    public bool Legacy { get; init; }
}
