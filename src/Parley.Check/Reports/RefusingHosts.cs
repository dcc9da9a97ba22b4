using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Parley.Client.Findings;
using Parley.Client.Visits;
using Parley.Diagnostics;
using Parley.Transport.Connections;

namespace Parley.Check.Reports;

/// <summary>
/// Hosts that refuse on every port, and addresses that do not serve while others of their host do: one thing to repair,
/// where each connection by itself sees only its port. Pure.
/// </summary>
sealed class RefusingHosts
{
    readonly Dictionary<string, Observation> _inPlaceOf;

    RefusingHosts(Dictionary<string, Observation> inPlaceOf) => _inPlaceOf = inPlaceOf;

    /// <summary>Looks at every host that was visited.</summary>
    internal static RefusingHosts Of(ImmutableArray<ServiceReport> services)
    {
        var found = new Dictionary<string, Observation>(StringComparer.Ordinal);
        var hosts = services.SelectMany(service => service.Nodes)
            .SelectMany(node => node.Connections, (node, connection) => (node.Target.Host, Connection: connection))
            .GroupBy(visited => visited.Host, visited => visited.Connection, StringComparer.OrdinalIgnoreCase);
        var families = services.SelectMany(service => service.Nodes).SelectMany(node => node.Connections)
            .Where(IsReached).Select(AddressOf)
            .Where(address => !IPAddress.IsLoopback(address)).Select(address => address.AddressFamily).ToHashSet();
        foreach (var host in hosts)
        {
            var served = host.Where(IsReached).Select(AddressOf).ToHashSet();
            foreach (var address in host.GroupBy(AddressOf).Where(address => !served.Contains(address.Key)))
            {
                if (Judge(host.Key, address.Key, [.. address], [.. served], families) is not { } observation)
                    continue;
                foreach (var connection in address)
                    found[connection.Attempt.Request.ToString()] = observation;
            }
        }

        return new(found);
    }

    /// <summary>What stands for an observation: that of the host or address where there is one.</summary>
    internal Observation InPlaceOf(Observation observation) =>
        observation.Finding.Code is "transport.dial.refused" or "transport.dial.timed-out" or "transport.dial.no-route"
            && _inPlaceOf.TryGetValue(observation.Subject, out var whole)
            ? whole
            : observation;

    /// <summary>Whether an observation is one of those that are made here.</summary>
    internal static bool IsOne(Observation observation) =>
        observation.Finding == ClientFindings.AddressDead || observation.Finding == ClientFindings.NothingListens;

    static Observation? Judge(
        string host, IPAddress address, ImmutableArray<ConnectionVisit> connections, ImmutableArray<IPAddress> served,
        HashSet<AddressFamily> families)
    {
        if (connections.Select(connection => connection.Outcome).Distinct().ToArray() is not [var outcome]
            || MetOf(outcome, address, families) is not { } met)
            return null;
        var refused = outcome == ConnectionOutcome.Refused;
        var ports = connections.Select(connection => connection.Attempt.Request.Address.Port).Distinct().Order().ToList();
        // One port that refuses is told as such; many that do not answer are one cause already.
        if (served.IsEmpty && (!refused || ports.Count == 1))
            return null;
        var observation = Observation.Of(
            served.IsEmpty ? ClientFindings.NothingListens : ClientFindings.AddressDead, $"{host} at {address}",
            ("host", host), ("ip", address), ("ports", string.Join(" and ", ports)), ("others", string.Join(" and ", served)),
            ("met", met), ("type", address.AddressFamily == AddressFamily.InterNetworkV6 ? "AAAA" : "A"));
        // Without a way a client goes on at once.
        return outcome == ConnectionOutcome.NoRoute ? observation with { Severity = Severity.Warning } : observation;
    }

    /// <summary>
    /// What was met at an address; <see langword="null"/> where it says nothing about the address: this machine may have no way to
    /// a whole family, which is no fault of a host.
    /// </summary>
    static string? MetOf(ConnectionOutcome outcome, IPAddress address, HashSet<AddressFamily> families) => outcome switch
    {
        ConnectionOutcome.Refused => "nobody listens",
        ConnectionOutcome.TimedOut => "nobody answers",
        ConnectionOutcome.NoRoute when NowhereAddresses.KindOf(address) is { } kind => $"nobody gets to: it is {kind}",
        ConnectionOutcome.NoRoute when families.Contains(address.AddressFamily) =>
            "no way leads to, though others of its kind are reached",
        _ => null,
    };

    static bool IsReached(ConnectionVisit connection) => connection.Attempt.Stage != ConnectionStage.Dial;

    static IPAddress AddressOf(ConnectionVisit connection) => connection.Attempt.Request.Address.Address;
}
