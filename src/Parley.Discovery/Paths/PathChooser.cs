using System.Collections.Immutable;
using Parley.Discovery.Cloud;
using Parley.Discovery.Records;

namespace Parley.Discovery.Paths;

/// <summary>
/// Chooses the way of sign-in from what was found, in the order of the planning guide ("How the Client Locates
/// Services").
/// </summary>
static class PathChooser
{
    /// <summary>
    /// The cloud wins where it knows the domain; then <c>_cisco-uds</c>, then the older <c>_cuplogin</c>, both of
    /// which only
    /// an inside network answers; then the edge; then the records of open standards.
    /// </summary>
    internal static PathChoice Choose(
        DiscoveryRequest request, ImmutableArray<FoundService> found, DiscoveredService? fallback, CloudLookupResult? cloud)
    {
        var domain = request.ServicesDomain;
        if (cloud is { IsPositive: true })
        {
            return new(
                SignInPath.Cloud,
                $"The cloud lookup says that {domain} belongs to the cloud messenger ({Said(cloud)}), "
                + "which wins over every record.");
        }

        if (Usable(found, ServiceKind.UserData) is { } inside)
            return new(SignInPath.Inside, $"{Answers(inside)}, which only the inside network does.");
        if (Usable(found, ServiceKind.LegacyPresence) is { } legacy)
        {
            return new(
                SignInPath.Inside,
                $"{Answers(legacy)}; there is no _cisco-uds record, so this older one says that the network is the inside one.");
        }

        if (Usable(found, ServiceKind.Edge) is { } edge)
        {
            return new(
                SignInPath.Edge,
                $"{Answers(edge)} and _cisco-uds does not answer, so sign-in goes from outside through the edge.");
        }

        if ((Usable(found, ServiceKind.Xmpp) ?? Usable(found, ServiceKind.XmppDirectTls)) is { } xmpp)
            return new(SignInPath.OpenXmpp, $"{Answers(xmpp)}, and no record of the vendor does.");
        if (fallback is { Nodes: [var node, ..] })
        {
            return new(
                SignInPath.OpenXmpp,
                $"No record of XMPP or of the vendor names a host; {domain} itself has an address, "
                + $"so XMPP may be tried at {node}.");
        }

        return new(SignInPath.Manual, WhyNothing(request, found));
    }

    /// <summary>The way of a request that excludes every way.</summary>
    internal static PathChoice AllExcluded { get; } =
        new(
            SignInPath.Manual,
            "Discovery is switched off: WEBEX, CUCM and CUP are all excluded, so the servers are entered by hand.");

    internal static bool IsAllExcluded(DiscoveryRequest request) =>
        Enum.GetValues<ExcludedService>().All(request.Excluded.Contains);

    static FoundService? Usable(ImmutableArray<FoundService> found, ServiceKind kind) =>
        found.FirstOrDefault(service => service.Record.Kind == kind && service.IsUsable);

    static string Answers(FoundService found) => found.Service!.Nodes switch // usable: has a service with nodes
    {
        [var node] => $"{found.Record.Name} answers with {node}",
        var nodes => $"{found.Record.Name} answers with {nodes.Length} hosts, {nodes[0]} first",
    };

    static string Said(CloudLookupResult cloud) =>
        cloud.ErrorCode is { } code ? $"error code {code}" : "it starts single sign-on";

    static string WhyNothing(DiscoveryRequest request, ImmutableArray<FoundService> found)
    {
        if (!found.IsEmpty && found.All(service => !service.Lookup.IsDecided))
        {
            return $"No name server answered any question about {request.ServicesDomain}, "
                + "so nothing is known about its services.";
        }

        var names = string.Join(", ", found
            .Where(service => service.Record.Kind is ServiceKind.UserData or ServiceKind.LegacyPresence or ServiceKind.Edge
                or ServiceKind.Xmpp or ServiceKind.XmppDirectTls)
            .Select(service => service.Record.Name.ToString()));
        return $"None of {names} names a host, so the servers are entered by hand.";
    }
}
