using System.Collections.Immutable;

namespace Parley.Planning.Tables.Clients;

/// <summary>When a client on Windows, and by our reading on Mac, is in FIPS mode.</summary>
public sealed record FipsTable
{
    /// <summary>All combinations of system and bootstrap file.</summary>
    public required ImmutableArray<FipsRow> Rows { get; init; }

    /// <summary>The words of <c>FIPS_MODE</c>, in any case of letters.</summary>
    public required FipsSpellings Spellings { get; init; }

    /// <summary>The client is in FIPS mode.</summary>
    /// <param name="platform">Windows has a mode of the system; elsewhere the setting alone decides.</param>
    /// <param name="system">The operating system is in FIPS mode.</param>
    /// <param name="bootstrap"><c>FIPS_MODE</c> of the bootstrap file or of device management; null where it is not set.</param>
    public bool ClientIsIn(ClientPlatform platform, bool system, bool? bootstrap)
    {
        if (platform != ClientPlatform.Windows)
            return bootstrap is true;
        var file = bootstrap switch { null => FipsSetting.NotSet, true => FipsSetting.Enabled, false => FipsSetting.Disabled };
        return Rows.Single(row => row.Bootstrap == file && row.PlatformMode == (system ? FipsSetting.Enabled : FipsSetting.Disabled)).Client
            == FipsSetting.Enabled;
    }
}
