using System.Collections.Immutable;
using Parley.Check.Causes;
using Parley.Check.Reports;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Parley.Configuration.Hosts;

namespace Parley.Check.Forecast;

/// <summary>Counts the questions that decisions lead to. Pure.</summary>
static class PromptForecaster
{
    /// <summary>The forecast for the users of all clients.</summary>
    /// <param name="clients">What each client does at each node.</param>
    /// <param name="causes">The causes of the report.</param>
    internal static PromptForecast Of(ImmutableArray<ClientForecast> clients, ImmutableArray<RootCause> causes)
    {
        var asked = clients.Select(client => new ClientPrompts(client.Client, QuestionsOf(client)))
            .Where(client => !client.Questions.IsEmpty).ToImmutableArray();
        return asked.IsEmpty
            ? PromptForecast.None
            : new() { Clients = asked, Changes = PromptChanges.Of(clients, asked, causes) };
    }

    static ImmutableArray<ForecastQuestion> QuestionsOf(ClientForecast client)
    {
        var questions = new List<ForecastQuestion>();
        var byCertificate = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (node, decision) in client.Decisions)
        {
            if (decision.Question is not { } question)
                continue;
            var at = EffectOf(node);
            if (question is { Memory: AnswerMemory.Certificate, CertificateSha256: { } sha256 })
            {
                if (byCertificate.TryGetValue(sha256, out var first))
                {
                    questions[first] = questions[first] with { Settles = questions[first].Settles.Add(at) };
                    continue;
                }

                byCertificate.Add(sha256, questions.Count);
            }

            questions.Add(new()
            {
                Question = question,
                At = at,
                Why = WhyOf(client, node, decision),
                Because = decision.Because[0], // who asks has a reason
            });
        }

        return [.. questions];
    }

    internal static Effect EffectOf(NodeVisit node) => new(ServiceCatalogue.Of(node.Target.Role).Id, node.Target.Node);

    static string WhyOf(ClientForecast client, NodeVisit node, ClientDecision decision)
    {
        var why = decision.Reasons[0]; // as many as reasons in Because
        var form = ServerAddress.FormOf(node.Target.Host);
        if (decision.Question?.Fault == FaultKind.NameDiffers && form == HostForm.AddressLiteral)
        {
            why = node.Target.Role == ServiceRole.Photos
                ? $"photos are fetched from the address {node.Target.Host} ({node.Target.Source}); certificates name hosts"
                : $"it is named by its address {node.Target.Host} ({node.Target.Source}); certificates name hosts";
        }
        else if (decision.Question?.Fault == FaultKind.NameDiffers && form == HostForm.BareName)
        {
            why = $"it is named by the bare host name {node.Target.Host} ({node.Target.Source}); certificates hold whole names";
        }

        var others = client.Decisions.Where(
            other => other.Node.Target.Role == node.Target.Role && !ReferenceEquals(other.Node, node))
            .ToList();
        return others.Count > 0 && others.TrueForAll(other => other.Decision.Question is null)
            ? $"{why}; of {others.Count + 1} nodes it is the only one"
            : why;
    }
}
