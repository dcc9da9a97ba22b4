namespace Parley.Planning.Deployments;

/// <summary>The line between a site and the servers.</summary>
public sealed record SiteLink
{
    /// <summary>Towards the servers, kbit/s.</summary>
    public required int UpKbps { get; init; }

    /// <summary>From the servers, kbit/s.</summary>
    public required int DownKbps { get; init; }

    /// <summary>The part that calls may take, in percent. Default: 33, the usual share of a priority queue.</summary>
    public int MediaPercent { get; init; } = 33;

    /// <summary>The line is a VPN, whose envelope takes bandwidth too. Default: no.</summary>
    public bool IsVpn { get; init; }
}
