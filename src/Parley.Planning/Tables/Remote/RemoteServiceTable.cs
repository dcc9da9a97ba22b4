using System.Collections.Immutable;

namespace Parley.Planning.Tables.Remote;

/// <summary>What works through the edge (planning guide, "Supported Services").</summary>
public sealed record RemoteServiceTable
{
    /// <summary>The services.</summary>
    public required ImmutableArray<RemoteService> Rows { get; init; }
}
