using System.Globalization;
using Parley.Check.Rehearsal;
using Parley.Check.Reports;
using Parley.Client.Rules;
using Parley.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Check.Rehearsal;

/// <summary>Draws a rehearsal: go or no-go, who would notice, and the work in order.</summary>
static class RehearsalText
{
    // Several names of files and nodes, and a fix with its values.
    const int LongestLine = 5_000;

    internal static IEnumerable<IRenderable> Render(RenewalRehearsal rehearsal)
    {
        yield return new Markup(rehearsal.IsGo
            ? "[bold green]GO[/]  Nobody is worse off than today."
                + (rehearsal.AskedAgain.IsEmpty ? "" : " Who answered a question about an old certificate is asked again.") + "\n\n"
            : "[bold red]NO-GO[/]  Somebody would be refused or asked who is not today.\n\n");
        yield return Replacements(rehearsal);
        if (!rehearsal.Worse.IsEmpty)
            yield return Outcomes("Worse for users", rehearsal.Worse);
        if (!rehearsal.AskedAgain.IsEmpty)
            yield return Outcomes("Asked again", rehearsal.AskedAgain);
        if (!rehearsal.Better.IsEmpty)
            yield return Outcomes("Better for users", rehearsal.Better);
        if (!rehearsal.Peers.IsEmpty)
        {
            yield return Lines(
                "Other servers",
                rehearsal.Peers.Select(peer => $"✗ {peer.At.Node} ({peer.At.Service}): {peer.Peer} {peer.Why}"));
        }

        if (!rehearsal.Pins.IsEmpty)
        {
            yield return Lines(
                "Accepted before",
                rehearsal.Pins.Select(pin => $"{Mark(pin.Standing)} {pin.At.Node} ({pin.At.Service}): {pin.Why}"));
        }

        yield return Work(rehearsal);
    }

    static Padder Replacements(RenewalRehearsal rehearsal)
    {
        var grid = new Grid().AddColumn(new GridColumn().PadLeft(2).PadRight(2)).AddColumn(new GridColumn().PadRight(2))
            .AddColumn();
        foreach (var replacement in rehearsal.Replacements)
        {
            grid.AddRow(
                Plain(replacement.Chain.Name),
                Plain(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{replacement.Chain.Leaf.DisplayName}, until {replacement.Chain.Leaf.NotAfter:yyyy-MM-dd}, "
                        + $"{(replacement.SameKey ? "the same key" : "a new key")}")),
                Plain(string.Join(", ", replacement.Places.Select(place => $"{place.Service} at {place.Node}"))));
        }

        return Titled(string.Create(CultureInfo.InvariantCulture, $"What is renewed on {rehearsal.Time:yyyy-MM-dd}"), grid);
    }

    // Clients that see the same at a node for the same reason share a line.
    static Padder Outcomes(string title, IEnumerable<RehearsedOutcome> outcomes) => Lines(title, outcomes
        .GroupBy(outcome => (outcome.At, outcome.Today, outcome.Then.Outcome, Why: outcome.Then.Reasons is [var first, ..] ? first : ""))
        .Select(group => $"{group.Key.At.Node} ({group.Key.At.Service}): "
            + $"{ClientNames.Of(group.Select(outcome => outcome.Client))}: {Change(group.Key.Today, group.Key.Outcome)}"
            + (group.Key.Why.Length > 0 ? $": {group.Key.Why}" : "")));

    static string Change(ClientOutcome today, ClientOutcome then) =>
        today == then ? "asks today, and again then" : $"{Word(today)} today, {Word(then)} then";

    static string Word(ClientOutcome outcome) => outcome.ToString().ToLowerInvariant();

    static Padder Work(RenewalRehearsal rehearsal)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().RightAligned().PadLeft(2).PadRight(1))
            .AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        foreach (var (index, step) in rehearsal.Work.Index())
        {
            grid.AddRow(
                new Text(string.Create(CultureInfo.InvariantCulture, $"{index + 1}.")),
                new Markup($"[grey]{step.Phase.ToString().ToLowerInvariant()}[/]"), Plain(step.What));
        }

        return Titled("The work in order", grid);
    }

    static Padder Lines(string title, IEnumerable<string> lines)
    {
        var grid = new Grid().AddColumn(new GridColumn().PadLeft(2));
        foreach (var line in lines)
            grid.AddRow(Plain(line));
        return Titled(title, grid);
    }

    static Padder Titled(string title, IRenderable content) =>
        new Padder(new Rows(new Markup($"[bold]{Escape(title)}[/]"), content)).Padding(0, 0, 0, 1);

    static Text Plain(string text) => new(PlainLine.Of(text, LongestLine));

    static string Mark(PinStanding standing) => standing == PinStanding.Breaks ? "✗" : "✓";
}
