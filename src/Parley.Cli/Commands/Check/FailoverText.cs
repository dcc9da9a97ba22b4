using Parley.Check.Failover;
using Parley.Check.Json;
using Parley.Client.Rules;
using Parley.Client.Visits;
using Spectre.Console;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Check;

/// <summary>
/// The rehearsal of every failover as a table: the order of trying, and what users see when the first host is down.
/// </summary>
static class FailoverText
{
    // The longest word of a service; lists of words wrap.
    const int ServiceColumns = 22;

    internal static Padder Render(IEnumerable<FailoverRehearsal> failover)
    {
        var table = new Table().Border(TableBorder.Simple)
            .Title("If the host that takes them is down", new Style(decoration: Decoration.Bold)).LeftAligned()
            .AddColumn(new TableColumn("service").Width(ServiceColumns)).AddColumn("order of trying")
                .AddColumn("what users see then");
        var byChoice = failover.ToLookup(rehearsal => rehearsal.Clients.Any(client => client.Then is not null));
        foreach (var rehearsal in byChoice[true])
        {
            table.AddRow(
                new Text(ServiceCatalogue.Of(rehearsal.Service).Id),
                new Text(string.Join("\n", rehearsal.Order.Select((node, index) => $"{index + 1}. {node.Node}"))),
                new Markup(string.Join("\n", Consequences(rehearsal))));
        }

        // Those that have no other host need no row each.
        if (byChoice[false].Any())
        {
            var services = byChoice[false].Select(rehearsal => ServiceCatalogue.Of(rehearsal.Service).Id);
            table.AddRow(new Text(string.Join(", ", services)), new Text("one host"), new Markup("[yellow]unreachable[/]"));
        }

        return new Padder(table).Padding(0, 0, 0, 1);
    }

    static IEnumerable<string> Consequences(FailoverRehearsal rehearsal) => rehearsal.Clients
        .GroupBy(client => (client.TodayOutcome, client.Then, client.ThenOutcome))
        .Select(group => $"{Sentence(group.First())}{(group.Count() == rehearsal.Clients.Length ? "" : $" ({Names(group)})")}");

    static string Sentence(RehearsedClient client) => client switch
    {
        { Today: null } => "[red]no node takes them today[/]",
        { Then: null } => "[yellow]unreachable[/]",
        { Survives: true } => $"[green]as before[/], at {Escape(client.Then)}",
        _ => $"[{(client.ThenOutcome == ClientOutcome.Refuses ? "red" : "yellow")}]{client.ThenOutcome.Word()}[/] at {Escape(client.Then)}",
    };

    static string Names(IEnumerable<RehearsedClient> clients) =>
        Escape(string.Join(", ", clients.Select(client => client.Client.Id)));
}
