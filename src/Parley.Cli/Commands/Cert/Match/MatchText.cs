using System.Collections.Immutable;
using System.Globalization;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Cert.Match;

/// <summary>What belongs together as a person reads it: what is amiss first, then each key with its own.</summary>
static class MatchText
{
    /// <summary>Characters of a path or a name that are shown.</summary>
    const int LongestText = 200;

    internal static IEnumerable<IRenderable> Render(MatchFiles files, ImmutableArray<Observation> findings)
    {
        yield return new Markup(findings.IsEmpty
            ? $"[green]✓[/] Everything in {Counted(files.Read, "file")} belongs to something{Rest(files)}\n\n"
            : $"[yellow]![/] {Counted(findings.Length, "thing")} to look at in {Counted(files.Read, "file")}{Rest(files)}\n\n");
        foreach (var (index, finding) in findings.Index())
            yield return ObservationBlock.Of(finding, index + 1);
        foreach (var group in files.Match.Groups)
        {
            var grid = new Grid().AddColumn(new GridColumn().PadLeft(3).PadRight(2)).AddColumn(new GridColumn().PadRight(0));
            foreach (var item in group.Items)
            {
                grid.AddRow(
                    new Text(Plain(MatchedWords.Of(item))),
                    new Markup($"[grey]{Escape(Plain($"{item.File}, {item.Item.Place}"))}[/]"));
            }

            var name = group.Name is { } known ? Plain(known) : "a key without a name";
            var heading = new Markup($"[bold]{Escape(name)}[/]  [grey]{Escape(group.PublicKey.Name)}[/]");
            yield return new Padder(new Rows(heading, grid)).Padding(0, 0, 0, 1);
        }
    }

    static string Counted(int number, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");

    static string Rest(MatchFiles files) =>
        files.PassedOver == 0 ? "" : $"; {Counted(files.PassedOver, "other file")} passed over";

    static string Plain(string text) => PlainLine.Of(text, LongestText);
}
