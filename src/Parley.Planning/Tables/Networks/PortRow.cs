using System.Collections.Immutable;

namespace Parley.Planning.Tables.Networks;

/// <summary>One port, or one range of ports, and what it is for.</summary>
public sealed record PortRow
{
    /// <summary>The service that the row is printed under, as <c>Unity Connection</c>.</summary>
    public required string Group { get; init; }

    /// <summary>The port or the range as printed: <c>8443</c>, <c>16384-32766</c>.</summary>
    public required string Port { get; init; }

    /// <summary>The first port.</summary>
    public required int From { get; init; }

    /// <summary>The last port.</summary>
    public required int To { get; init; }

    /// <summary>The application protocol; null where the guide does not say.</summary>
    public string? Application { get; init; }

    /// <summary>What the port is for.</summary>
    public required string Purpose { get; init; }

    /// <summary>The transports to let pass, after the contradictions of the guide were decided.</summary>
    public required ImmutableArray<PortTransport> Open { get; init; }

    /// <summary>Who opens the connection, seen from the client.</summary>
    public required PortDirection Direction { get; init; }

    /// <summary>Who is at the other end, as <c>Unified CM</c>; empty for what stays on the computer.</summary>
    public required ImmutableArray<string> Peers { get; init; }

    /// <summary>The platforms that use it; empty for all.</summary>
    public ImmutableArray<string> Platforms { get => field.IsDefault ? [] : field; init; }

    /// <summary>The least version of the server that has it, as <c>Unified CM 11.0</c>.</summary>
    public string? MinServer { get; init; }

    /// <summary>The port that is tried when this one is blocked.</summary>
    public int? FallbackPort { get; init; }

    /// <summary>What is to be known of the row.</summary>
    public string? Note { get; init; }
}
