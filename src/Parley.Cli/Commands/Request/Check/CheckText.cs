using System.Globalization;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Commands.Request.Check;

/// <summary>What came of requests as a person reads it: what is amiss, then what each asks for.</summary>
static class CheckText
{
    internal static IEnumerable<IRenderable> Render(CheckReport report)
    {
        var amiss = report.Findings.Count(finding => finding.Severity > Severity.Note);
        var requests = Counted(report.Requests.Length, "request");
        yield return amiss == 0
            ? MarkedLine.Of("✓", $"{requests} as an authority takes them: {report.Rules.Title}")
            : MarkedLine.Of("!", $"{Counted(amiss, "thing")} to mend in {requests}: {report.Rules.Title}");
        yield return Text.NewLine;
        foreach (var (index, finding) in report.Findings.Index())
            yield return ObservationBlock.Of(finding, index + 1);
        foreach (var item in report.Requests)
        {
            yield return new Text(item.ToString(), new Style(decoration: Decoration.Bold));
            yield return Text.NewLine;
            yield return RequestFacts.Draw(item.Request).AddEmptyRow();
        }
    }

    static string Counted(int number, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");
}
