using System.Collections.Immutable;
using System.Net;
using Parley.Certificates.Identity;

namespace Parley.Client.Visits;

/// <summary>One node of a service that a client would connect to, and how it came to know of it.</summary>
public sealed record ServiceTarget
{
    /// <summary>What the node is to the client.</summary>
    public required ServiceRole Role { get; init; }

    /// <summary>
    /// Where the node's name comes from, in words: a DNS record, a configuration value, the cluster's own list.
    /// </summary>
    public required string Source { get; init; }

    /// <summary>The node's name, or an address literal where one was configured.</summary>
    public required string Host { get; init; }

    /// <summary>The TCP port.</summary>
    public required int Port { get; init; }

    /// <summary>
    /// Whether a configuration sets the port, so that a client goes there whatever port a record names. Default: no.
    /// </summary>
    public bool IsPortSet { get; init; }

    /// <summary>How the name became known; it decides what a certificate must prove.</summary>
    public required ReferenceOrigin Origin { get; init; }

    /// <summary>The place among the nodes of its service, 0 for the one that a client tries first.</summary>
    public int Rank { get; init; }

    /// <summary>The addresses already known, or empty where they are still to be looked up.</summary>
    public ImmutableArray<IPAddress> Addresses { get; init; } = [];

    /// <summary>The path a first HTTPS request asks for, where the service is a web service with a known one.</summary>
    public string Path { get; init; } = "/";

    /// <summary>Whether the service may do without this port, so that a closed one is no fault. Default: no.</summary>
    public bool IsOptional { get; init; }

    /// <summary>
    /// Whether nobody named this node, and it is visited only to tell what is wrong with another. No client goes there.
    /// Default: no.
    /// </summary>
    public bool IsGuess { get; init; }

    /// <summary>The node as reports name it: <c>host:port</c>.</summary>
    public string Node => Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]:{Port}" : $"{Host}:{Port}";
}
