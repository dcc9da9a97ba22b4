using System.Collections.Immutable;

namespace Parley.Planning.Tables.Clients;

/// <summary>Apple devices.</summary>
public sealed record AppleDeviceTable
{
    /// <summary>The version of iOS they must have.</summary>
    public required string Os { get; init; }

    /// <summary>The devices.</summary>
    public required ImmutableArray<AppleDevice> Rows { get; init; }
}
