using Parley.Discovery.Paths;
using Parley.Discovery.Views;
using Spectre.Console;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Check;

/// <summary>Both views of a domain as a table: the way of sign-in from each side, and where each record leads.</summary>
static class ViewsText
{
    internal static Padder Render(DnsViews views)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("").AddColumn("from inside").AddColumn("from outside");
        table.AddRow(new Text("sign-in"), new Markup(Path(views.Inside)), new Markup(Path(views.Outside)));
        foreach (var record in views.Records)
            table.AddRow(new Text(record.Name), Nodes(record.Inside), Nodes(record.Outside));
        return new Padder(table).Padding(0, 0, 0, 1);
    }

    static string Path(PathChoice choice) => $"[bold]{Escape(choice.Path.ToString().ToLowerInvariant())}[/]";

    static Markup Nodes(IReadOnlyCollection<string> nodes) =>
        nodes.Count == 0 ? new("[grey]-[/]") : new(Escape(string.Join("\n", nodes)));
}
