using System.Collections.Immutable;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Check.Reports;

/// <summary>Asks the rules of clients what their users will see, and grades what was noticed by that.</summary>
static class ClientForecasts
{
    /// <summary>What the users of a client will see.</summary>
    /// <param name="client">The client.</param>
    /// <param name="services">What was visited.</param>
    /// <param name="unfound">What should have been, and no record leads there.</param>
    internal static ClientForecast Of(
        ClientRules client, ImmutableArray<ServiceReport> services, ImmutableArray<ServiceRole> unfound)
    {
        var outcomes = ImmutableArray.CreateBuilder<(ServiceRole, ClientOutcome)>();
        var decisions = ImmutableArray.CreateBuilder<NodeDecision>();
        foreach (var service in services.Where(service => client.UsesService(service.Definition.Role) && !service.Nodes.IsEmpty))
        {
            var atNodes = service.Nodes.Where(node => client.ComesTo(node.Target))
                .Select(node => new NodeDecision(node, client.Decide(node))).ToImmutableArray();
            // Where only direct TLS is found by records, that is the way; where nothing is, there is none.
            if (atNodes.IsEmpty && services.Any(other => other.Definition.Role == ServiceRole.XmppDirectTls
                && other.Nodes.Any(node => client.ComesTo(node.Target))))
                continue;
            decisions.AddRange(atNodes);
            outcomes.Add((service.Definition.Role, ClientRules.Worst(atNodes.Select(node => node.Decision)).Outcome));
        }

        var visited = outcomes.Select(entry => entry.Item1).ToHashSet();
        outcomes.AddRange(unfound.Where(role => client.UsesService(role) && !visited.Contains(role) && !IsThere(role, visited))
            .Select(role => (role, ClientOutcome.Unreachable)));
        return new(client, [.. outcomes.OrderBy(entry => ServiceCatalogue.OrderOf(entry.Item1))])
        {
            Decisions = decisions.ToImmutable(),
        };
    }

    /// <summary>Messaging is reached by either of its two ways.</summary>
    static bool IsThere(ServiceRole role, HashSet<ServiceRole> visited) =>
        role == ServiceRole.Xmpp && visited.Contains(ServiceRole.XmppDirectTls);

    /// <summary>
    /// What was noticed at a node, graded by what it does to users: what makes a client refuse the server is an error
    /// whatever it is in itself. What only the profile of a client objects to is added: a warning where users have that
    /// client, a note where the mode must be turned on first.
    /// </summary>
    internal static IEnumerable<Observation> Grade(NodeVisit node, ImmutableArray<ClientForecast> clients)
    {
        var refusing = clients.Select(client => client.DecisionAt(node))
            .Where(decision => decision is { Outcome: ClientOutcome.Refuses })
            .SelectMany(decision => decision!.Because) // filtered just before
            .ToHashSet(StringComparer.Ordinal);
        foreach (var observation in node.AllObservations)
        {
            yield return observation.Severity == Severity.Warning && refusing.Contains(observation.Finding.Code)
                ? observation with { Severity = Severity.Error }
                : observation;
        }

        foreach (var observation in OfProfiles(node, clients).Concat(UnreadNames.Of(node, clients)))
            yield return observation;
    }

    static IEnumerable<Observation> OfProfiles(NodeVisit node, ImmutableArray<ClientForecast> clients)
    {
        foreach (var verdict in node.Connections.Select(connection => connection.Attempt.Verdict))
        {
            if (verdict is null)
                continue;
            var known = verdict.Observations.Select(observation => (observation.Finding.Code, observation.Subject)).ToHashSet();
            var stricter =
                clients.Where(
                    client => client.DecisionAt(node) is not null && client.Client.Profile.Value != verdict.Question.Policy)
                .OrderBy(client => client.Client.MustBeTurnedOn.Value); // of two that say the same, the graver comes first
            foreach (var client in stricter)
            {
                foreach (var observation in client.Client.Judge(verdict).Best?.Observations ?? [])
                {
                    if (observation.Severity == Severity.Error && known.Add((observation.Finding.Code, observation.Subject)))
                    {
                        yield return observation with
                        {
                            Severity = client.Client.MustBeTurnedOn.Value ? Severity.Note : Severity.Warning,
                        };
                    }
                }
            }
        }
    }
}
