using System.Globalization;
using Parley.Check.Expiry;
using Parley.Check.Reports;
using Spectre.Console;
using Spectre.Console.Rendering;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Check;

/// <summary>What ends next, as a short table; JSON and HTML have all of it.</summary>
static class AheadText
{
    /// <summary>Rows at most: what is further away is no task of this year.</summary>
    const int MaximumRows = 6;

    internal static Padder Render(CheckReport report)
    {
        var table = new Table().Border(TableBorder.Simple).Title("Ahead", new Style(decoration: Decoration.Bold)).LeftAligned()
            .AddColumn(new TableColumn("when").NoWrap()).AddColumn("what ends").AddColumn("where")
                .AddColumn("who will not go on then");
        var rows = report.Ahead.GroupBy(entry => (entry.When.UtcDateTime.Date, entry.What)).ToList();
        foreach (var row in rows.Take(MaximumRows))
        {
            table.AddRow(
                new Text($"{row.Key.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\n{Distance(row.First().When - report.Time)}"),
                new Markup(
                    $"{Escape(row.Key.What)}\n[grey]{Escape(Some(row.Select(entry => entry.Subject), "certificates"))}[/]"),
                new Text(Some(row.SelectMany(entry => entry.Places).Select(place => place.Service), "services")),
                new Text(Peers(report, row.SelectMany(entry => entry.Peers))));
        }

        if (rows.Count > MaximumRows)
        {
            table.Caption(
                string.Create(CultureInfo.InvariantCulture, $"{rows.Count - MaximumRows} later: see --format html or json"));
        }

        return new Padder((IRenderable)table).Padding(0, 0, 0, 1);
    }

    static string Peers(CheckReport report, IEnumerable<AheadPeer> peers)
    {
        var all = peers.ToList();
        var clients = report.Clients.Select(forecast => forecast.Client).ToLookup(client => client.Id, StringComparer.Ordinal);
        var others = all.Where(peer => peer.Clients.IsEmpty).Select(peer => $"{peer.Peer}: {peer.Consequence}")
            .Distinct(StringComparer.Ordinal);
        var refusing = all.SelectMany(peer => peer.Clients.SelectMany(id => clients[id])).Distinct().ToList();
        var lines = refusing.Count == 0 ? others : others.Prepend(
            $"{ClientNames.Of(refusing)}: " + string.Join(
                " or ",
                all.Where(peer => !peer.Clients.IsEmpty).Select(peer => peer.Consequence).Distinct(StringComparer.Ordinal)));
        return string.Join('\n', lines.DefaultIfEmpty("-"));
    }

    /// <summary>The first names, and how many there are where that is too many for a cell.</summary>
    static string Some(IEnumerable<string> names, string what)
    {
        const int most = 4;
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        return all.Count <= most ? string.Join(", ", all)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", all.Take(most))} ({all.Count} {what})");
    }

    static string Distance(TimeSpan left) => left.TotalDays switch
    {
        < 1 => "within a day",
        < 2 => "tomorrow",
        < 730 => string.Create(CultureInfo.InvariantCulture, $"in {Math.Floor(left.TotalDays):0} days"),
        _ => string.Create(CultureInfo.InvariantCulture, $"in {Math.Floor(left.TotalDays / 365.25):0} years"),
    };
}
