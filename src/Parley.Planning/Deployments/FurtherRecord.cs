using Parley.Planning.Yaml;

namespace Parley.Planning.Deployments;

/// <summary>SRV records that are published beside those that the clients of the planning guide need.</summary>
public sealed record FurtherRecord
{
    /// <summary>Service and protocol, as <c>_xmpp-client._tcp</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The cluster whose nodes the records name.</summary>
    public required string Cluster { get; init; }

    /// <summary>The port.</summary>
    public required int Port { get; init; }

    /// <summary>The records are published outside too.</summary>
    public bool Outside { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required TextPlace Place { get; init; }
}
