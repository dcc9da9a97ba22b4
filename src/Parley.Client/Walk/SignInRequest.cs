using System.Collections.Immutable;
using Parley.Client.Visits;
using Parley.Discovery;

namespace Parley.Client.Walk;

/// <summary>Whose sign-in is walked, and how far.</summary>
public sealed record SignInRequest
{
    /// <summary>The user's address; its domain is the services domain.</summary>
    public required UserAddress Address { get; init; }

    /// <summary>
    /// The services to visit; empty means all. User data is read all the same where a
    /// visited service is configured there.
    /// </summary>
    public ImmutableHashSet<ServiceRole> Only { get; init; } = [];

    /// <summary>
    /// Whether the cloud messenger's directory is asked for the domain. Off by default: the question
    /// tells a third party the domain.
    /// </summary>
    public bool AskCloud { get; init; }

    /// <summary>
    /// Whether the ports are visited too that products document beside those that records and configurations name. Off by
    /// default: nobody said that the deployment has them.
    /// </summary>
    public bool DocumentedPorts { get; init; }

    /// <summary>Whether a service is to be visited.</summary>
    public bool Wants(ServiceRole role) => Only.IsEmpty || Only.Contains(role);
}
