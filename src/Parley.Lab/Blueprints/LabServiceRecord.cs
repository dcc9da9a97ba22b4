namespace Parley.Lab.Blueprints;

/// <summary>An SRV record to be published (RFC 2782).</summary>
public sealed record LabServiceRecord
{
    /// <summary>Service and protocol, such as <c>_xmpp-client._tcp</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The server that it leads to: its host is the target and its real port the port.</summary>
    public required LabServerPlan Server { get; init; }

    /// <summary>The priority; lower is tried first.</summary>
    public int Priority { get; init; } = 10;

    /// <summary>The weight among records of one priority.</summary>
    public int Weight { get; init; } = 50;

    /// <summary>A target other than the server's host: <c>.</c>, an alias, a host that does not exist.</summary>
    public string? Target { get; init; }

    /// <summary>A port other than the server's.</summary>
    public int? Port { get; init; }
}
