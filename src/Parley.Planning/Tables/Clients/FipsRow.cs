namespace Parley.Planning.Tables.Clients;

/// <summary>A combination, and what comes of it.</summary>
public sealed record FipsRow
{
    /// <summary>The operating system.</summary>
    public required FipsSetting PlatformMode { get; init; }

    /// <summary>The bootstrap file.</summary>
    public required FipsSetting Bootstrap { get; init; }

    /// <summary>The client.</summary>
    public required FipsSetting Client { get; init; }

    /// <summary><c>bootstrap</c> or <c>platform</c>.</summary>
    public required string DecidedBy { get; init; }
}
