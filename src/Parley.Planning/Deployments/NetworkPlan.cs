using System.Collections.Immutable;
using System.Net;

namespace Parley.Planning.Deployments;

/// <summary>The versions of IP; what is not said is open.</summary>
public sealed record NetworkPlan
{
    /// <summary>What the clients' machines speak.</summary>
    public IpStack? Clients { get; init; }

    /// <summary>What the servers speak.</summary>
    public IpStack? Servers { get; init; }

    /// <summary>The networks that clients inside are in; none leaves that open.</summary>
    public ImmutableArray<IPNetwork> ClientNetworks { get; init; } = [];

    /// <summary>The parameter <c>IP_Mode</c>; clients take two stacks where it is not set.</summary>
    public IpStack? Mode { get; init; }
}
