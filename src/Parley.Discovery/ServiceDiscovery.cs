using System.Collections.Immutable;
using Parley.Discovery.Cloud;
using Parley.Discovery.HostMeta;
using Parley.Discovery.Paths;
using Parley.Discovery.Records;
using Parley.Discovery.Web;
using Parley.Dns.Resolution;
using Parley.Dns.Selection;

namespace Parley.Discovery;

/// <summary>
/// Finds a domain's services as a client does when its user has typed an address, and says which way sign-in goes.
/// </summary>
/// <param name="resolver">Answers the questions to DNS.</param>
/// <param name="web">Fetches host-meta and, where it is asked, the cloud's answer.</param>
/// <param name="selector">Orders the hosts of a service.</param>
/// <param name="time">Measures waits.</param>
public sealed class ServiceDiscovery(IDnsResolver resolver, IWebReader web, SrvSelector selector, TimeProvider time)
{
    /// <summary>Looks everything up side by side. Whatever servers and networks do is part of the result.</summary>
    /// <exception cref="ArgumentException">The directory's site is not the name of one.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<DiscoveryResult> DiscoverAsync(
        DiscoveryRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.DirectorySite is { } site && !ServiceRecords.IsSite(site))
            throw new ArgumentException($"'{site}' cannot be the name of a site.", nameof(request));
        if (PathChooser.IsAllExcluded(request))
            return new() { Path = PathChooser.AllExcluded.Path, Reason = PathChooser.AllExcluded.Reason };

        var start = time.GetTimestamp();
        using var addresses = new AddressBook(resolver, cancellationToken);
        var finder = new ServiceFinder(resolver, selector, addresses, [request.ServicesDomain, .. Voice(request)]);

        // Everything sets out before anything is awaited: the questions are separate and simultaneous.
        Task<FoundService>[] finding =
            [.. ServiceRecords.For(request).Select(record => finder.FindAsync(record, cancellationToken))];
        var outdated = new OutdatedRecords(resolver).LookUpAsync(request.ServicesDomain, cancellationToken);
        var askingCloud = AskCloudAsync(request, cancellationToken);
        var askingHostMeta = AskHostMetaAsync(request, cancellationToken);
        await Task.WhenAll([.. finding, outdated, askingCloud, askingHostMeta]).ConfigureAwait(false);

        var cloud = await askingCloud.ConfigureAwait(false);
        var hostMeta = await askingHostMeta.ConfigureAwait(false);
        var mixed = MixXmpp([.. await Task.WhenAll(finding).ConfigureAwait(false)]);
        var old = OutdatedRecords.Judge(await outdated.ConfigureAwait(false), mixed.Found);
        var misspelt = await new MisspeltRecords(resolver).FindAsync(mixed.Found, cancellationToken).ConfigureAwait(false);
        var (fallback, domainLookups) = MayFallBack(mixed.Found, cloud)
            ? await finder.FindFallbackAsync(request.ServicesDomain).ConfigureAwait(false)
            : (null, []);
        var linked = await finder.FindLinkedAsync(hostMeta).ConfigureAwait(false);
        var choice = PathChooser.Choose(request, mixed.Found, fallback, cloud);
        var result = new DiscoveryResult
        {
            Path = choice.Path,
            Reason = choice.Reason,
            Services = ServicesOf(choice.Path, [.. mixed.Found.Select(found => found.Service), fallback, linked]),
            XmppOrder = fallback is { Nodes: [var node, ..] } ? [new(ServiceKind.Xmpp, node)] : mixed.Order,
            Lookups = [.. mixed.Found.Select(found => found.Lookup), .. domainLookups],
            HostMeta = hostMeta,
            Cloud = cloud,
            Elapsed = time.GetElapsedTime(start),
        };
        return result with
        {
            Observations = new DiscoveryJudge(request, result, mixed.Found, domainLookups, [.. misspelt, .. old]).Judge(),
        };
    }

    static ImmutableArray<Dns.DnsName> Voice(DiscoveryRequest request) =>
        request.VoiceServicesDomain is { } voice ? [voice] : [];

    async Task<CloudLookupResult?> AskCloudAsync(DiscoveryRequest request, CancellationToken cancellationToken) =>
        request.AskCloud && !request.Excluded.Contains(ExcludedService.Webex)
            ? await CloudLookup.AskAsync(web, request.ServicesDomain, time, cancellationToken).ConfigureAwait(false)
            : null;

    async Task<HostMetaResult?> AskHostMetaAsync(DiscoveryRequest request, CancellationToken cancellationToken) =>
        request.AskHostMeta
            ? await HostMetaLookup.AskAsync(web, request.ServicesDomain, time, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>
    /// Mixes the hosts of both kinds of XMPP by priority and weight, as if they were of one record set (XEP-0368, 3).
    /// </summary>
    (ImmutableArray<FoundService> Found, ImmutableArray<XmppCandidate> Order) MixXmpp(ImmutableArray<FoundService> found)
    {
        XmppCandidate[] candidates =
        [
            .. found.Where(IsXmpp).SelectMany(
                service => service.Service?.Nodes ?? [],
                (service, node) => new XmppCandidate(service.Record.Kind, node))
        ];
        var order = selector.Order(candidates, candidate => candidate.Node.Priority, candidate => candidate.Node.Weight);
        return ([.. found.Select(service => InOrder(service, order))], order);
    }

    static FoundService InOrder(FoundService found, ImmutableArray<XmppCandidate> order)
    {
        if (!IsXmpp(found) || found.Service is not { } service)
            return found;
        var nodes = order.Where(candidate => candidate.Kind == service.Kind).Select(candidate => candidate.Node);
        return found with { Service = service with { Nodes = [.. nodes] } };
    }

    static bool IsXmpp(FoundService found) => found.Record.Kind is ServiceKind.Xmpp or ServiceKind.XmppDirectTls;

    /// <summary>
    /// The domain's own address is tried only where name servers answer, no record leads anywhere that a user could
    /// sign in
    /// or call, and none says that there is no XMPP. That direct TLS is not offered says nothing about the other
    /// (XEP-0368, 3).
    /// </summary>
    static bool MayFallBack(ImmutableArray<FoundService> found, CloudLookupResult? cloud) =>
        cloud is not { IsPositive: true }
        && found.Any(service => service.Lookup.IsDecided)
        && !found.Any(service => service.IsUsable && service.Record.Kind.LeadsToSignIn())
        && !found.Any(service => service is { Record.Kind: ServiceKind.Xmpp, Service.DecidedlyAbsent: true });

    /// <summary>The services in the order of their records, those of the chosen way first.</summary>
    static ImmutableArray<DiscoveredService> ServicesOf(SignInPath path, ImmutableArray<DiscoveredService?> services) =>
        [.. services.OfType<DiscoveredService>().OrderBy(service => !IsOf(path, service.Kind))];

    static bool IsOf(SignInPath path, ServiceKind kind) => path switch
    {
        SignInPath.Inside => kind is ServiceKind.UserData or ServiceKind.LegacyPresence,
        SignInPath.Edge => kind is ServiceKind.Edge,
        SignInPath.OpenXmpp => kind is ServiceKind.Xmpp or ServiceKind.XmppDirectTls,
        _ => false,
    };
}
