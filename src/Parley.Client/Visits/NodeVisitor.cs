using System.Collections.Immutable;
using System.Net;
using Parley.Certificates.Identity;
using Parley.Client.Findings;
using Parley.Client.Greetings;
using Parley.Client.Walk;
using Parley.Diagnostics;
using Parley.Discovery.Records;
using Parley.Dns;
using Parley.Dns.Findings;
using Parley.Dns.Resolution;
using Parley.Transport.Connections;
using Parley.Transport.Handshakes;

namespace Parley.Client.Visits;

/// <summary>Visits nodes: looks up what addresses are missing, connects to every address, asks the first question.</summary>
sealed class NodeVisitor(SignInEnvironment environment, string servicesDomain, WalkClock clock) : IDisposable
{
    readonly SemaphoreSlim _slots = new(environment.MaximumConnections);
    readonly HostLocator _locator = new(environment.Resolver, environment.ConnectTo);

    /// <summary>Visits a node and closes every connection again.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled before anything was known about the node.</exception>
    internal async Task<NodeVisit> VisitAsync(ServiceTarget target, CancellationToken cancellationToken)
    {
        var started = clock.Elapsed;
        var location = await LocateAsync(target, cancellationToken).ConfigureAwait(false);
        var connecting = location.Addresses
            .Select(address => InSlotAsync(() => ConnectAsync(target, address, cancellationToken), cancellationToken))
            .ToArray();
        var cutShort = false;
        try
        {
            await Task.WhenAll(connecting).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (Array.Exists(connecting, connection => connection.IsCompletedSuccessfully))
        {
            cutShort = true; // what is known of the node by now is worth telling
        }

        var connections = await Task.WhenAll(
            connecting.Where(connection => connection.IsCompletedSuccessfully)).ConfigureAwait(false);
        return new()
        {
            Target = target,
            Lookups = location.Lookups,
            Connections = OptionalPorts.Grade(target, AddressFamilies.Grade([.. connections])),
            Observations = location.Observations,
            Started = started,
            Elapsed = clock.Elapsed - started,
            CutShort = cutShort,
        };
    }

    /// <summary>
    /// Where a node is: its mapped address, its literal address, the addresses already known, or those that DNS gives.
    /// </summary>
    internal async Task<NodeLocation> LocateAsync(ServiceTarget target, CancellationToken cancellationToken)
    {
        var location = await _locator.LocateAsync(
            target.Host, target.Port, target.Addresses, cancellationToken).ConfigureAwait(false);
        if (location.WhyNone is { } why)
            return new(location.Addresses, location.Lookups, [WithoutAddress(target, location.Lookups, why)]);
        return new(
            location.Addresses, location.Lookups,
            AddressLimit.Of(target.Host, location.Lookups) is { } tooMany ? [tooMany] : []);
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
            ServerName = HostLocator.IsLiteral(identity) ? null : identity,
            Dialect = definition.Dialect(servicesDomain),
            Reference = new()
            {
                Service = definition.Application,
                Name = identity,
                Origin = definition.IdentifiedByDomain ? ReferenceOrigin.ServicesDomain : target.Origin,
                ConnectedHost = target.Host,
                AlsoAccepted = definition.HostCountsToo && IsInside(target.Host) ? [target.Host] : [],
                Edge = target.Role == ServiceRole.Edge,
            },
        };
        return environment.Connector.ConnectAsync(request, environment.Decider, cancellationToken);
    }

    bool IsInside(string host) =>
        DnsName.TryParse(host, out var name, out _) && DnsName.TryParse(servicesDomain, out var domain, out _)
            && name.IsWithin(domain);

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    /// <summary>
    /// Does something that needs one connection at a time, as soon as
    /// <see cref="SignInEnvironment.MaximumConnections"/> allows it.
    /// </summary>
    internal async Task<T> InSlotAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            _slots.Release();
        }
    }

    async Task<ConnectionVisit> ConnectAsync(ServiceTarget target, IPEndPoint address, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(target, address, cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            var beside = target.IsGuess
                ? Task.FromResult<TlsTolerance?>(null)
                : environment.Connector.LookBesideAsync(connection.Attempt, cancellationToken);
            var greeting = connection.MayProceed
                ? await GreetAsync(target, connection, cancellationToken).ConfigureAwait(false)
                : null;
            return new() { Attempt = connection.Attempt with { Tolerance = await beside.ConfigureAwait(false) }, Greeting = greeting };
        }
    }

    async Task<ServiceGreeting> GreetAsync(ServiceTarget target, SecureConnection connection, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(environment.GreetingTimeout, environment.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var greeting = await Greeters.Of(target.Role)
                .GreetAsync(target, servicesDomain, connection.Stream, either.Token).ConfigureAwait(false);
            if (connection.Attempt.ClientCertificateRequested && CertificateDemand.IsIn(greeting))
                return CertificateDemand.Of(target, greeting);
            return !greeting.Understood && MissesCertificate(connection) ? WithoutCertificate(target) : greeting;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return Unanswered(target, $"nothing within {environment.GreetingTimeout.TotalSeconds:0.#} s");
        }
        catch (TransportException ending)
        {
            return new()
            {
                Summary = Printable.Of(ending.Observation.Title), Understood = false, Ended = ending.Outcome,
                Observations = [ending.Observation],
            };
        }
        catch (IOException failure)
        {
            return MissesCertificate(connection) ? WithoutCertificate(target) : Unanswered(target, Printable.Of(failure.Message));
        }
    }

    /// <summary>
    /// Servers that will not go on without a client certificate send an alert; some close the connection without a word.
    /// </summary>
    static bool MissesCertificate(SecureConnection connection) =>
        connection.Attempt.ClientCertificateRequested && !connection.HasReceived;

    static ServiceGreeting WithoutCertificate(ServiceTarget target) => new()
    {
        Summary = "asked for a client certificate and closed",
        Understood = false,
        Ended = ConnectionOutcome.ClientCertificateRequired,
        Observations =
        [
            Observation.Of(ClientFindings.ClosedWithoutCertificate, target.Node,
                ("service", ServiceCatalogue.Of(target.Role).Title), ("host", target.Host), ("port", target.Port)),
        ],
    };

    static ServiceGreeting Unanswered(ServiceTarget target, string said) => new()
    {
        Summary = said,
        Understood = false,
        Observations =
        [
            Observation.Of(ClientFindings.UnexpectedAnswer, target.Node,
                ("service", ServiceCatalogue.Of(target.Role).Title), ("asked", "its first answer"), ("answer", said)),
        ],
    };

    /// <summary>
    /// Where a server said "no" the node has no address. Where none answered that is not known, and the
    /// failed look-up is what is wrong.
    /// </summary>
    static Observation WithoutAddress(ServiceTarget target, ImmutableArray<DnsLookup> lookups, string why) =>
        lookups.FirstOrDefault(lookup => !lookup.IsDecided) is { } failed && LookupFindings.Of(failed) is { } observation
            ? observation
            : Observation.Of(
                ClientFindings.NodeWithoutAddress, target.Host, ("host", target.Host), ("source", target.Source),
                ("answer", why));
}
