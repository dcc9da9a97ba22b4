using System.Collections.Immutable;
using Parley.Discovery.Web;

namespace Parley.Discovery.HostMeta;

/// <summary>One of the two files of host-meta and what is in it.</summary>
public sealed record HostMetaDocument
{
    /// <summary>Where it was asked for.</summary>
    public required Uri Address { get; init; }

    /// <summary>What became of it.</summary>
    public required HostMetaStatus Status { get; init; }

    /// <summary>How the request ended.</summary>
    public required WebAnswer Answer { get; init; }

    /// <summary>The links for XMPP, in the order of the file, each once.</summary>
    public ImmutableArray<HostMetaLink> Links { get; init; } = [];

    /// <summary>Why it could not be read, for a person.</summary>
    public string? Detail { get; init; }
}
