using System.Collections.Immutable;
using System.Net;
using Parley.Certificates.Identity;
using Parley.Client.Findings;
using Parley.Client.Greetings;
using Parley.Client.Walk;
using Parley.Configuration.Hosts;
using Parley.Diagnostics;
using Parley.Dns;
using Parley.Dns.Findings;
using Parley.Dns.Records;
using Parley.Dns.Resolution;
using Parley.Transport.Connections;

namespace Parley.Client.Visits;

/// <summary>Visits nodes: looks up what addresses are missing, connects to every address, asks the first question.</summary>
sealed class NodeVisitor(SignInEnvironment environment, string servicesDomain, WalkClock clock) : IDisposable
{
    /// <summary>The most addresses of one node, of each family. A host has one or two; content networks give up to eight.</summary>
    internal const int MaximumAddressesPerFamily = 8;

    readonly SemaphoreSlim _slots = new(environment.MaximumConnections);

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

        var connections = await Task.WhenAll(connecting.Where(connection => connection.IsCompletedSuccessfully)).ConfigureAwait(false);
        return new()
        {
            Target = target,
            Lookups = location.Lookups,
            Connections = AddressFamilies.Grade([.. connections]),
            Observations = location.Observations,
            Started = started,
            Elapsed = clock.Elapsed - started,
            CutShort = cutShort,
        };
    }

    /// <summary>Where a node is: its mapped address, its literal address, the addresses already known, or those that DNS gives.</summary>
    internal async Task<NodeLocation> LocateAsync(ServiceTarget target, CancellationToken cancellationToken)
    {
        // A name of DNS may hold any octet; what cannot be the host of an address is not connected to.
        if (Uri.CheckHostName(target.Host) == UriHostNameType.Unknown)
            return new([], [], [NoAddress(target, "it is not the name of a host")]);
        if (environment.ConnectTo.TryMap(target.Host, target.Port, out var mapped))
            return new([mapped], [], []);
        if (IsLiteral(target.Host))
            return new([new(IPAddress.Parse(target.Host), target.Port)], [], []);
        if (!target.Addresses.IsEmpty)
            return new([.. target.Addresses.Select(address => new IPEndPoint(address, target.Port))], [], []);
        if (!DnsName.TryParse(target.Host, out var name, out var error))
            return new([], [], [NoAddress(target, error.ToString())]);

        var lookups = await Task.WhenAll(
            environment.Resolver.LookupAsync(new(name, DnsRecordType.Aaaa), cancellationToken),
            environment.Resolver.LookupAsync(new(name, DnsRecordType.A), cancellationToken)).ConfigureAwait(false);
        var addresses = lookups.SelectMany(AddressesOf).Select(address => new IPEndPoint(address, target.Port)).ToImmutableArray();
        return new(addresses, [.. lookups], addresses.IsEmpty ? [WithoutAddress(target, lookups)] : []);
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
            ServerName = IsLiteral(identity) ? null : identity,
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

    /// <summary>Does something that needs one connection at a time, as soon as <see cref="SignInEnvironment.MaximumConnections"/> allows it.</summary>
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
            var greeting = connection.MayProceed ? await GreetAsync(target, connection, cancellationToken).ConfigureAwait(false) : null;
            return new() { Attempt = connection.Attempt, Greeting = greeting };
        }
    }

    async Task<ServiceGreeting> GreetAsync(ServiceTarget target, SecureConnection connection, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(environment.GreetingTimeout, environment.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var greeting = await Greeters.Of(target.Role).GreetAsync(target, servicesDomain, connection.Stream, either.Token).ConfigureAwait(false);
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
                Summary = Printable.Of(ending.Observation.Title), Understood = false, Ended = ending.Outcome, Observations = [ending.Observation],
            };
        }
        catch (IOException failure)
        {
            return MissesCertificate(connection) ? WithoutCertificate(target) : Unanswered(target, Printable.Of(failure.Message));
        }
    }

    /// <summary>Servers that will not go on without a client certificate send an alert; some close the connection without a word.</summary>
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
                ("service", ServiceCatalogue.Of(target.Role).Title), ("asked", "its greeting"), ("answer", said)),
        ],
    };

    static IEnumerable<IPAddress> AddressesOf(DnsLookup lookup) => lookup.RecordsOf<AddressRecord>()
        .Select(record => record.Address)
        .Distinct()
        .Take(MaximumAddressesPerFamily);

    /// <summary>An address as administrators and records write it; the framework would also take "10" and "10.1" for one.</summary>
    static bool IsLiteral(string host) => ServerAddress.FormOf(host) == HostForm.AddressLiteral;

    /// <summary>Where a server said "no" the node has no address. Where none answered that is not known, and the failed look-up is what is wrong.</summary>
    static Observation WithoutAddress(ServiceTarget target, DnsLookup[] lookups) =>
        Array.Find(lookups, lookup => !lookup.IsDecided) is { } failed && LookupFindings.Of(failed) is { } observation
            ? observation
            : NoAddress(target, string.Join(", ", lookups.Select(lookup => $"{lookup.Question}: {lookup.Status}")));

    static Observation NoAddress(ServiceTarget target, string answer) =>
        Observation.Of(ClientFindings.NodeWithoutAddress, target.Host, ("host", target.Host), ("source", target.Source), ("answer", answer));
}
