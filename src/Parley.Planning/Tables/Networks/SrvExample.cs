namespace Parley.Planning.Tables.Networks;

/// <summary>A record as the guide prints it.</summary>
public sealed record SrvExample
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Lower is tried first.</summary>
    public required int Priority { get; init; }

    /// <summary>The share among equals.</summary>
    public required int Weight { get; init; }

    /// <summary>The port.</summary>
    public required int Port { get; init; }

    /// <summary>The server.</summary>
    public required string Target { get; init; }
}
