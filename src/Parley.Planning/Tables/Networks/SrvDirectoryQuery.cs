namespace Parley.Planning.Tables.Networks;

/// <summary>A record that leads to a directory.</summary>
public sealed record SrvDirectoryQuery
{
    /// <summary>Who asks for what.</summary>
    public required string Purpose { get; init; }

    /// <summary>The name, with placeholders in angle brackets.</summary>
    public required string Query { get; init; }
}
