using Parley.Diagnostics;

namespace Parley.Discovery.Paths;

/// <summary>
/// What a vendor's client leaves out of discovery. Parley tries everything and says what such a client would not.
/// </summary>
public sealed record VendorDiscoveryLimits
{
    VendorDiscoveryLimits()
    {
    }

    /// <summary>The client.</summary>
    public required string Client { get; init; }

    /// <summary>When its discovery ends, whatever has come by then.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>How many hosts of <c>_cisco-uds</c> it tries, best first.</summary>
    public required int InsideTargets { get; init; }

    /// <summary>Where that is written.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>Jabber for Windows.</summary>
    public static VendorDiscoveryLimits JabberForWindows { get; } = new()
    {
        Client = "Jabber for Windows",
        Time = TimeSpan.FromSeconds(20),
        InsideTargets = 2,
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Client Queries the Name Server"),
    };
}
