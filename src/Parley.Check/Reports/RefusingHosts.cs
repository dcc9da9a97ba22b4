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
        foreach (var host in hosts)
        {
            var served = host.Where(IsReached).Select(AddressOf).ToHashSet();
            foreach (var address in host.GroupBy(AddressOf).Where(address => !served.Contains(address.Key)))
            {
                if (Judge(host.Key, address.Key, [.. address], [.. served]) is not { } observation)
                    continue;
                foreach (var connection in address)
                    found[connection.Attempt.Request.ToString()] = observation;
            }
        }

        return new(found);
    }

    /// <summary>What stands for an observation: that of the host or address where there is one.</summary>
    internal Observation InPlaceOf(Observation observation) =>
        observation.Finding.Code is "transport.dial.refused" or "transport.dial.timed-out" && _inPlaceOf.TryGetValue(observation.Subject, out var whole)
            ? whole
            : observation;

    /// <summary>Whether an observation is one of those that are made here.</summary>
    internal static bool IsOne(Observation observation) =>
        observation.Finding == ClientFindings.AddressDead || observation.Finding == ClientFindings.NothingListens;

    static Observation? Judge(string host, IPAddress address, ImmutableArray<ConnectionVisit> connections, ImmutableArray<IPAddress> served)
    {
        var refused = connections.All(connection => connection.Outcome == ConnectionOutcome.Refused);
        if (!refused && !connections.All(connection => connection.Outcome == ConnectionOutcome.TimedOut))
            return null;
        var ports = connections.Select(connection => connection.Attempt.Request.Address.Port).Distinct().Order().ToList();
        // One port that refuses is told as such; many that do not answer are one cause already.
        if (served.IsEmpty && (!refused || ports.Count == 1))
            return null;
        return Observation.Of(
            served.IsEmpty ? ClientFindings.NothingListens : ClientFindings.AddressDead, $"{host} at {address}",
            ("host", host), ("ip", address), ("ports", string.Join(" and ", ports)), ("others", string.Join(" and ", served)),
            ("met", refused ? "nobody listens" : "nobody answers"),
            ("type", address.AddressFamily == AddressFamily.InterNetworkV6 ? "AAAA" : "A"));
    }

    static bool IsReached(ConnectionVisit connection) => connection.Attempt.Stage != ConnectionStage.Dial;

    static IPAddress AddressOf(ConnectionVisit connection) => connection.Attempt.Request.Address.Address;
}
