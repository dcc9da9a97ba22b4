using System.Globalization;
using Parley.Cli.Rendering;
using Parley.Contacts.Photos;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Commands.Photos;

/// <summary>Draws what came of a file: what was changed, what is amiss, and what is to be done with the new file.</summary>
static class RewriteText
{
    internal static IEnumerable<IRenderable> Render(RewriteReport report)
    {
        var (arguments, summary) = (report.Arguments, report.Summary);
        var changed = Number(summary.Count(PhotoRowOutcome.Changed));
        yield return MarkedLine.Of(
            arguments.Target is null ? "·" : "✓",
            arguments.Target is null
                ? $"{changed} of {Number(summary.Rows)} rows of {arguments.File} would be changed; nothing was written"
                : $"{changed} of {Number(summary.Rows)} rows of {arguments.File} were changed into {arguments.Target}");
        yield return MarkedLine.Of(" ", Layout(summary));
        yield return Text.NewLine;
        for (var number = 0; number < report.Findings.Length; number++)
            yield return ObservationBlock.Of(report.Findings[number], number + 1);
        yield return Counts(summary);
        if (arguments.Target is not null)
        {
            yield return MarkedLine.Of(
                "→",
                $"Now import {arguments.Target} where the contacts were exported. A photo may take 24 hours to be "
                    + "shown from its new place.");
        }
    }

    static string Layout(PhotoRewriteSummary summary)
    {
        var layout = summary.Layout;
        var delimiter = layout.Delimiter switch { '\t' => "tab", ';' => "semicolon", '|' => "bar", _ => "comma" };
        var encoding = layout.Encoding switch
        {
            CsvEncoding.Utf16LittleEndian => "UTF-16, little end first",
            CsvEncoding.Utf16BigEndian => "UTF-16, big end first",
            _ => layout.PreambleOctets > 0 ? "UTF-8 with its mark" : "UTF-8 or a code page with ASCII",
        };
        return $"{PhotoRewriteRequest.ColumnName} is column {layout.Column + 1}; between the cells {delimiter}; {encoding}";
    }

    static Grid Counts(PhotoRewriteSummary summary)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().RightAligned().PadLeft(3).PadRight(2)).AddColumn();
        foreach (var met in summary.Outcomes.Where(outcome => outcome.Rows > 0))
            grid.AddRow(new Text(Number(met.Rows)), new Text(Words(met.Outcome)));
        return grid.AddEmptyRow();
    }

    static string Words(PhotoRowOutcome outcome) => outcome switch
    {
        PhotoRowOutcome.NoPhoto => "without a photo",
        PhotoRowOutcome.Sound => "with a server that is named as it should be",
        PhotoRowOutcome.Changed => "with an address that gives way to a name",
        PhotoRowOutcome.AddressLeft => "with an address that no name was given for",
        PhotoRowOutcome.NotSecured => "not https",
        PhotoRowOutcome.OutsideDomain => "with a server outside the domain",
        _ => "not readable",
    };

    static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
