using System.Collections.Immutable;
using Parley.Client.Rules;
using Spectre.Console;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Clients;

/// <summary>The rules of clients as a person reads them.</summary>
static class ClientsText
{
    internal static void Write(IAnsiConsole console, ImmutableArray<ClientRules> clients)
    {
        foreach (var client in clients)
        {
            var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
            foreach (var row in ClientRuleBook.Of(client))
            {
                grid.AddRow(
                    new Markup($"[grey]{Escape(row.About.ToLowerInvariant())}[/]"),
                    new Markup($"{Escape(row.Says)}  [grey]{Escape(row.Source.ToString())}[/]"));
            }

            console.Write(new Padder(new Rows(new Markup($"[bold]{Escape(client.Title)}[/]  [grey]{client.Id}[/]"), grid)).Padding(0, 0, 0, 1));
        }
    }
}
