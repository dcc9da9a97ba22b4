using Parley.Check.Reports;
using Parley.Client.Trust;
using Spectre.Console;
using Spectre.Console.Rendering;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Check;

/// <summary>The servers that were accepted before, and what has changed since.</summary>
static class RememberedText
{
    internal static Padder Render(CheckReport report)
    {
        var rows = report.Remembered.Select(server => (IRenderable)new Markup(
            $"{Mark(server.Evaluation.Answer)} {Escape(server.At.Node)} ({server.At.Service}): {Escape(server.Evaluation.Why)}"));
        var heading = new Markup("[bold]Accepted before[/]  [grey]Parley goes on where ✓ stands[/]");
        return new Padder(new Rows(rows.Prepend(heading))).Padding(0, 0, 0, 1);
    }

    static string Mark(TrustStanding standing) => standing switch
    {
        TrustStanding.Accepted => "[green]✓[/]",
        TrustStanding.Undecided => "[yellow]?[/]",
        _ => "[red]✗[/]",
    };
}
