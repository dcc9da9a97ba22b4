using System.Collections.Immutable;

namespace Parley.Planning.Tables.Clients;

/// <summary>Android devices that register through the secure port only.</summary>
public sealed record SecurePortDeviceTable
{
    /// <summary>The port.</summary>
    public required int Port { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The devices of the list.</summary>
    public required ImmutableArray<SecurePortDevice> Rows { get; init; }

    /// <summary>Devices that remarks elsewhere add to it.</summary>
    public required ImmutableArray<SecurePortDevice> AlsoSecureByDeviceNote { get; init; }
}
