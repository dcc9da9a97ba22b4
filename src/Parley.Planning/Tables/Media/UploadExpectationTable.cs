using System.Collections.Immutable;

namespace Parley.Planning.Tables.Media;

/// <summary>What an upload speed carries on one platform.</summary>
public sealed record UploadExpectationTable
{
    /// <summary>The platforms, as <c>Windows</c>.</summary>
    public required ImmutableArray<string> Platforms { get; init; }

    /// <summary>The rows, slowest first.</summary>
    public required ImmutableArray<UploadExpectation> Rows { get; init; }

    /// <summary>The table is for a platform.</summary>
    public bool IsFor(ClientPlatform platform) =>
        Platforms.Any(name => PlatformWords.TryRead(name, out var platforms) && platforms.Contains(platform));

    /// <summary>The fastest row that a speed reaches; null below the slowest.</summary>
    /// <param name="uploadKbps">The upload speed in kbit/s.</param>
    /// <param name="vpn">
    /// The client is in a VPN, which enlarges every packet. Rows for a VPN hold all the more without one, so they answer
    /// where no other row does.
    /// </param>
    public UploadExpectation? At(int uploadKbps, bool vpn)
    {
        var reached = Rows.Where(row => row.UploadKbps <= uploadKbps).ToList();
        return reached.Where(row => row.UploadKbps == reached[^1].UploadKbps)
            .MaxBy(row => row.Network is null ? 1 : (row.Network == UploadExpectation.Vpn) == vpn ? 2 : 0);
    }
}
