using System.Collections.Immutable;

namespace Parley.Configuration.Parameters;

/// <summary>A row of the guide's table of directory parameters: the same thing under its names of three integrations.</summary>
public sealed record DirectoryName
{
    /// <summary>The row, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>The names in the basic integration of Mac and mobile clients; empty where it has none.</summary>
    public required ImmutableArray<string> Basic { get; init; }

    /// <summary>The names in the enhanced integration of Windows; empty where it has none.</summary>
    public required ImmutableArray<string> Enhanced { get; init; }

    /// <summary>The names in the common integration of all clients since release 11.8; empty where it has none.</summary>
    public required ImmutableArray<string> Present { get; init; }

    /// <summary>What to do where there is no name to carry the value over to.</summary>
    public string? Advice { get; init; }
}
