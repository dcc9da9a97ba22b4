using System.Collections.Immutable;
using Parley.Diagnostics;
using Parley.Transport.Connections;

namespace Parley.Client.Endpoints;

/// <summary>What was seen of an endpoint.</summary>
public sealed record EndpointLook
{
    /// <summary>The endpoint.</summary>
    public required Endpoint Endpoint { get; init; }

    /// <summary>The attempts, one for each address until one took the connection; empty where no address is known.</summary>
    public required ImmutableArray<ConnectionAttempt> Attempts { get; init; }

    /// <summary>Why there is no address.</summary>
    public ImmutableArray<Observation> Observations { get; init; } = [];

    /// <summary>
    /// The attempt that tells most: the one that took the connection, else the last;
    /// <see langword="null"/> without an address.
    /// </summary>
    public ConnectionAttempt? Decisive => Attempts is [.., var last] ? last : null;

    /// <summary>Everything that was noticed. Addresses that did not answer beside one that did are left out.</summary>
    public IEnumerable<Observation> AllObservations => Observations.Concat(Decisive?.AllObservations ?? []);
}
