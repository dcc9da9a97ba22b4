using System.Collections.Immutable;

namespace Parley.Planning.Tables.Clients;

/// <summary>Android devices that were tested.</summary>
public sealed record AndroidDeviceTable
{
    /// <summary>The devices.</summary>
    public required ImmutableArray<AndroidDevice> Rows { get; init; }
}
