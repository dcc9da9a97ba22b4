using System.Collections.Immutable;
using Parley.Certificates.Identity;
using Parley.Client.Findings;
using Parley.Client.Visits;
using Parley.Client.Walk;
using Parley.Diagnostics;
using Parley.Dns.Findings;
using Parley.Transport.Connections;

namespace Parley.Client.Endpoints;

/// <summary>Looks at the certificates of endpoints that somebody named, through the gate. For many threads.</summary>
/// <param name="environment">The world; its decider is not asked, for nothing is said to a service.</param>
/// <param name="completesHandshakes">
/// Whether every handshake is made to its end, so that keys are proved; otherwise a look is enough.
/// </param>
public sealed class EndpointInspector(SignInEnvironment environment, bool completesHandshakes)
{
    readonly HostLocator _locator = new(environment.Resolver, environment.ConnectTo);

    /// <summary>Looks at an endpoint: its addresses are tried in their order until one takes the connection.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<EndpointLook> InspectAsync(Endpoint endpoint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var location = await _locator.LocateAsync(endpoint.Host, endpoint.Port, cancellationToken).ConfigureAwait(false);
        if (location.WhyNone is not null)
            return new() { Endpoint = endpoint, Attempts = [], Observations = [WithoutAddress(endpoint, location)] };

        var attempts = ImmutableArray.CreateBuilder<ConnectionAttempt>(1);
        foreach (var address in location.Addresses)
        {
            var request = RequestOf(endpoint, address);
            var attempt = completesHandshakes
                ? await ConnectAsync(request, cancellationToken).ConfigureAwait(false)
                : await environment.Connector.LookAsync(request, cancellationToken).ConfigureAwait(false);
            attempts.Add(attempt);
            if (attempt.Stage != ConnectionStage.Dial)
                break;
        }

        return new() { Endpoint = endpoint, Attempts = attempts.ToImmutable() };
    }

    async Task<ConnectionAttempt> ConnectAsync(ConnectionRequest request, CancellationToken cancellationToken)
    {
        var connection = await environment.Connector.ConnectAsync(
            request, StopDecider.Instance, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
            return connection.Attempt;
    }

    static ConnectionRequest RequestOf(Endpoint endpoint, System.Net.IPEndPoint address) => new()
    {
        Host = endpoint.Host,
        Address = address,
        ServerName = endpoint.Name is null || HostLocator.IsLiteral(endpoint.Name) ? null : endpoint.Name,
        Dialect = endpoint.Dialect,
        Reference = endpoint.Name is null
            ? ReferenceIdentity.None
            : new() { Service = endpoint.Service, Name = endpoint.Name, Origin = ReferenceOrigin.TypedByUser },
    };

    static Observation WithoutAddress(Endpoint endpoint, HostLocation location) =>
        location.Lookups.FirstOrDefault(lookup => !lookup.IsDecided) is { } failed && LookupFindings.Of(failed) is { } observation
            ? observation
            : Observation.Of(ClientFindings.NodeWithoutAddress, endpoint.Host,
                ("host", endpoint.Host), ("source", "the list of targets"), ("answer", location.WhyNone!)); // asked for above
}
