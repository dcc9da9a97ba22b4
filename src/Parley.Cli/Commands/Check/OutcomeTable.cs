using System.Collections.Immutable;
using Parley.Check.Json;
using Parley.Check.Reports;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Spectre.Console;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Check;

/// <summary>What the users of each client see, service by service; clients that see the same share a line.</summary>
static class OutcomeTable
{
    static readonly ImmutableArray<(ClientOutcome Outcome, string Colour)> Columns =
    [
        (ClientOutcome.Connects, "green"), (ClientOutcome.Asks, "yellow"), (ClientOutcome.Refuses, "red"),
        (ClientOutcome.Unreachable, "red"),
    ];

    internal static Padder Render(CheckReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Users of");
        foreach (var (outcome, _) in Columns)
            table.AddColumn(outcome.Word());
        foreach (var group in Group([.. report.Clients.Where(client => !client.Outcomes.IsEmpty)]))
        {
            var names = ClientNames.Of(group.Select(client => client.Client).OrderBy(KnownClients.All.IndexOf));
            table.AddRow(
                [new Markup(Escape(names)), .. Columns.Select(column => Cell(group[0], column.Outcome, column.Colour))]);
        }

        return new Padder(table).Padding(0, 0, 0, 1);
    }

    /// <summary>
    /// Clients whose users see the same. One that uses fewer services joins another where it sees the same at all of its own;
    /// the one that uses the most comes first in its group and speaks for it.
    /// </summary>
    internal static ImmutableArray<ImmutableArray<ClientForecast>> Group(ImmutableArray<ClientForecast> clients)
    {
        var groups = new List<List<ClientForecast>>();
        foreach (var client in clients.OrderByDescending(client => client.Outcomes.Length))
        {
            var same = groups.Where(group => client.Outcomes.All(outcome => group[0].Outcomes.Contains(outcome)))
                .MaxBy(group => group.Count);
            if (same is not null)
                same.Add(client);
            else
                groups.Add([client]);
        }

        return [.. groups.OrderBy(group => group.Min(clients.IndexOf)).Select(group => group.ToImmutableArray())];
    }

    static Markup Cell(ClientForecast client, ClientOutcome outcome, string colour)
    {
        var services = client.Outcomes.Where(entry => entry.Outcome == outcome)
            .Select(entry => ServiceCatalogue.Of(entry.Service).Id).ToList();
        if (services.Count == 0)
            return new("[grey]-[/]");
        var words = services.Count == client.Outcomes.Length && services.Count > 1
            ? "all services"
            : Escape(string.Join(", ", services));
        return new($"[{colour}]{words}[/]");
    }
}
