using System.Collections.Immutable;
using System.Net;
using Parley.Certificates.Identity;
using Parley.Client.Findings;
using Parley.Client.Greetings;
using Parley.Client.Walk;
using Parley.Diagnostics;
using Parley.Dns;
using Parley.Dns.Records;
using Parley.Transport.Connections;

namespace Parley.Client.Visits;

/// <summary>Visits nodes: looks up what addresses are missing, connects to every address, asks the first question.</summary>
sealed class NodeVisitor(SignInEnvironment environment, string servicesDomain, WalkClock clock) : IDisposable
{
    readonly SemaphoreSlim _slots = new(environment.MaximumConnections);

    /// <summary>Visits a node and closes every connection again.</summary>
    internal async Task<NodeVisit> VisitAsync(ServiceTarget target, CancellationToken cancellationToken)
    {
        var started = clock.Elapsed;
        var location = await LocateAsync(target, cancellationToken).ConfigureAwait(false);
        var connections = await Task.WhenAll(location.Addresses.Select(address => ConnectAsync(target, address, cancellationToken)))
            .ConfigureAwait(false);
        return new()
        {
            Target = target,
            Lookups = location.Lookups,
            Connections = [.. connections],
            Observations = location.Observations,
            Started = started,
            Elapsed = clock.Elapsed - started,
        };
    }

    /// <summary>Where a node is: its mapped address, its literal address, the addresses already known, or those that DNS gives.</summary>
    internal async Task<NodeLocation> LocateAsync(ServiceTarget target, CancellationToken cancellationToken)
    {
        if (environment.ConnectTo.TryMap(target.Host, target.Port, out var mapped))
            return new([mapped], [], []);
        if (IPAddress.TryParse(target.Host, out var literal))
            return new([new(literal, target.Port)], [], []);
        if (!target.Addresses.IsEmpty)
            return new([.. target.Addresses.Select(address => new IPEndPoint(address, target.Port))], [], []);
        if (!DnsName.TryParse(target.Host, out var name, out var error))
            return new([], [], [NoAddress(target, error.ToString())]);

        var lookups = await Task.WhenAll(
            environment.Resolver.LookupAsync(new(name, DnsRecordType.A), cancellationToken),
            environment.Resolver.LookupAsync(new(name, DnsRecordType.Aaaa), cancellationToken)).ConfigureAwait(false);
        var addresses = lookups.SelectMany(lookup => lookup.RecordsOf<AddressRecord>())
            .Select(record => new IPEndPoint(record.Address, target.Port)).ToImmutableArray();
        return new(addresses, [.. lookups], addresses.IsEmpty ? [NoAddress(target, lookups[0].Status.ToString())] : []);
    }

    /// <summary>Opens one connection through the gate; the caller disposes it.</summary>
    internal Task<SecureConnection> OpenAsync(ServiceTarget target, IPEndPoint address, CancellationToken cancellationToken)
    {
        var definition = ServiceCatalogue.Of(target.Role);
        var identity = definition.IdentifiedByDomain ? servicesDomain : target.Host;
        var request = new ConnectionRequest
        {
            Host = target.Host,
            Address = address,
            ServerName = IPAddress.TryParse(identity, out _) ? null : identity,
            Dialect = definition.Dialect(servicesDomain),
            Reference = new()
            {
                Service = definition.Application,
                Name = identity,
                Origin = definition.IdentifiedByDomain ? ReferenceOrigin.ServicesDomain : target.Origin,
                ConnectedHost = target.Host,
                Edge = target.Role == ServiceRole.Edge,
            },
        };
        return environment.Connector.ConnectAsync(request, environment.Decider, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    async Task<ConnectionVisit> ConnectAsync(ServiceTarget target, IPEndPoint address, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var connection = await OpenAsync(target, address, cancellationToken).ConfigureAwait(false);
            await using (connection.ConfigureAwait(false))
            {
                var greeting = connection.MayProceed ? await GreetAsync(target, connection, cancellationToken).ConfigureAwait(false) : null;
                return new() { Attempt = connection.Attempt, Greeting = greeting };
            }
        }
        finally
        {
            _slots.Release();
        }
    }

    async Task<ServiceGreeting> GreetAsync(ServiceTarget target, SecureConnection connection, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(environment.GreetingTimeout, environment.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await Greeters.Of(target.Role).GreetAsync(target, servicesDomain, connection.Stream, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Unanswered(target, $"nothing within {environment.GreetingTimeout.TotalSeconds:0.#} s");
        }
        catch (TransportException ending)
        {
            return new()
            {
                Summary = Printable.Of(ending.Observation.Title), Understood = false, Ended = ending.Outcome, Observations = [ending.Observation],
            };
        }
        catch (IOException failure)
        {
            return Unanswered(target, Printable.Of(failure.Message));
        }
    }

    static ServiceGreeting Unanswered(ServiceTarget target, string said) => new()
    {
        Summary = said,
        Understood = false,
        Observations =
        [
            Observation.Of(ClientFindings.UnexpectedAnswer, target.Node,
                ("service", ServiceCatalogue.Of(target.Role).Title), ("asked", "its greeting"), ("answer", said)),
        ],
    };

    static Observation NoAddress(ServiceTarget target, string answer) =>
        Observation.Of(ClientFindings.NodeWithoutAddress, target.Host, ("host", target.Host), ("source", target.Source), ("answer", answer));
}
