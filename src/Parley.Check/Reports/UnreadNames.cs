using Parley.Client.Findings;
using Parley.Client.Visits;
using Parley.Diagnostics;

namespace Parley.Check.Reports;

/// <summary>
/// Names that prove the domain by the standards and stand in fields that clients of messaging do not read. Pure.
/// </summary>
static class UnreadNames
{
    internal static IEnumerable<Observation> Of(NodeVisit node, IEnumerable<ClientForecast> clients)
    {
        foreach (var verdict in node.Connections.Select(connection => connection.Attempt.Verdict))
        {
            if (verdict is not { Standard: { Matched: { } matched } identity })
                continue;
            // Programs of one's own can be taught; what people have installed cannot.
            var refusing = clients.Select(forecast => forecast.Client)
                .Where(client => client.Uses.Value.All(IsMessaging) && client.ComesTo(node.Target) && !client.Names.Value.Prove(verdict))
                .Select(client => client.Title)
                .ToList();
            if (refusing.Count == 0)
                continue;
            yield return Observation.Of(
                ClientFindings.NameNotRead, verdict.Leaf?.DisplayName ?? node.Target.Node,
                ("reference", identity.Reference.Name), ("matched", matched.ToString()),
                ("clients", string.Join(" and ", refusing)),
                ("sanLine", $"DNS:{identity.Reference.Name}"), ("sha256", verdict.Leaf?.Sha256));
        }
    }

    static bool IsMessaging(ServiceRole role) => role is ServiceRole.Xmpp or ServiceRole.XmppDirectTls;
}
