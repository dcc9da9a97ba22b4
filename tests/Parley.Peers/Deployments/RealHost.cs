using System.Net;

namespace Parley.Peers.Deployments;

/// <summary>The hosts of a deployment of real servers, each with an address of its own.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Address">The loopback address.</param>
public sealed record RealHost(string Name, IPAddress Address);
