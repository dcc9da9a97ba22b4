using Parley.Dns.Resolution;
using Parley.Transport.Connections;
using Parley.Transport.Dialing;

namespace Parley.Client.Walk;

/// <summary>The world that a walk acts in: everything that is not pure comes in here.</summary>
public sealed record SignInEnvironment
{
    /// <summary>Answers the walk's questions to DNS.</summary>
    public required IDnsResolver Resolver { get; init; }

    /// <summary>
    /// Answers what name servers outside would, so that both views are compared; <see langword="null"/> where there is one
    /// view only.
    /// </summary>
    public IDnsResolver? OutsideResolver { get; init; }

    /// <summary>The one gate.</summary>
    public required SecureConnector Connector { get; init; }

    /// <summary>Decides whether an untrusted connection goes on.</summary>
    public required ITrustDecider Decider { get; init; }

    /// <summary>Time.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Chance, for the choice among servers of equal priority.</summary>
    public required Random Random { get; init; }

    /// <summary>Addresses to use in place of what DNS says, node by node.</summary>
    public ConnectToMap ConnectTo { get; init; } = ConnectToMap.Empty;

    /// <summary>
    /// The longest that a service may take for its first answer, beyond the time limits of the
    /// connection itself. Default 5 s.
    /// </summary>
    public TimeSpan GreetingTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest that reading one document may take, looking up and connecting included. Default 15 s.</summary>
    public TimeSpan DocumentTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How many connections are opened side by side. Default 128: a cluster of twenty nodes with six services each in one go,
    /// so that nodes that are down are waited for together, and below what a firewall calls a scan of one host.
    /// </summary>
    public int MaximumConnections { get; init; } = 128;
}
