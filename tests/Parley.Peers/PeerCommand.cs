using System.Collections.Immutable;
using System.Net;

namespace Parley.Peers;

/// <summary>How to start a server in the foreground, and how to see that it is up.</summary>
public sealed record PeerCommand
{
    /// <summary>The program, as called on the command line.</summary>
    public required string Program { get; init; }

    /// <summary>Its arguments.</summary>
    public required ImmutableArray<string> Arguments { get; init; }

    /// <summary>The TCP ports that accept when it is up.</summary>
    public ImmutableArray<IPEndPoint> Ports { get; init; } = [];

    /// <summary>What it says when it is up, of a server that an empty connection to its port would upset.</summary>
    public string? SaysWhenUp { get; init; }

    /// <summary>How long it may take to end when asked to, before it is ended by force; ten seconds, enough for any of them.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Further environment variables.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;
}
