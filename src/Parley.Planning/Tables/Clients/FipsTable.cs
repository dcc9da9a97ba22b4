using System.Collections.Immutable;

namespace Parley.Planning.Tables.Clients;

/// <summary>When a client on Windows, and by our reading on Mac, is in FIPS mode.</summary>
public sealed record FipsTable
{
    /// <summary>All combinations of system and bootstrap file.</summary>
    public required ImmutableArray<FipsRow> Rows { get; init; }

    /// <summary>The client is in FIPS mode.</summary>
    /// <param name="system">The operating system is in FIPS mode.</param>
    /// <param name="bootstrap"><c>FIPS_MODE</c> of the bootstrap file; null where it is not set.</param>
    public bool ClientIsIn(bool system, bool? bootstrap)
    {
        var file = bootstrap switch { null => FipsSetting.NotSet, true => FipsSetting.Enabled, false => FipsSetting.Disabled };
        return Rows.Single(row => row.Bootstrap == file && row.PlatformMode == (system ? FipsSetting.Enabled : FipsSetting.Disabled)).Client
            == FipsSetting.Enabled;
    }
}
