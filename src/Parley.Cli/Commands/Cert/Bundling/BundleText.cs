using System.Globalization;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;
using static Spectre.Console.Markup;

namespace Parley.Cli.Commands.Cert.Bundling;

/// <summary>What was put into a new file and what was changed on the way, as a person reads it.</summary>
static class BundleText
{
    /// <summary>Characters of a change that are shown.</summary>
    const int LongestChange = 2000;

    internal static IEnumerable<IRenderable> Render(BundleReport report)
    {
        var bundle = report.Bundle;
        yield return MarkedLine.Of(
            bundle.IsMade && report.Written.Count > 0 ? "✓" : bundle.IsMade ? "·" : "✗",
            !bundle.IsMade ? "No new file can be made of this"
            : report.Written.Count > 0 ? $"Written: {string.Join(", ", report.Written)}"
            : "Nothing was written; name the new file with --output FILE");
        yield return Text.NewLine;
        if (!bundle.Certificates.IsEmpty)
            yield return Chain(report);
        if (bundle.IsMade)
            yield return Changes(report);
        foreach (var (index, finding) in bundle.Findings.Index())
            yield return ObservationBlock.Of(finding, index + 1);
    }

    static Padder Chain(BundleReport report)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(3).PadRight(2))
            .AddColumn(new GridColumn().PadRight(2)).AddColumn();
        if (report.Bundle.HoldsKey)
            grid.AddRow(new Markup("[grey]key[/]"), new Text("private key"), new Text(""));
        foreach (var (index, certificate) in report.Bundle.Certificates.Index())
        {
            grid.AddRow(
                new Markup(string.Create(CultureInfo.InvariantCulture, $"[grey]{index + 1}[/]")),
                new Text(certificate.DisplayName),
                new Markup($"[grey]issued by {Escape(certificate.Issuer.DisplayName)}[/]"));
        }

        return new Padder(grid).Padding(0, 0, 0, 1);
    }

    static Padder Changes(BundleReport report)
    {
        if (report.Bundle.Changes.IsEmpty)
            return new Padder(new Text("   Nothing had to be changed.")).Padding(0, 0, 0, 1);
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(3).PadRight(1)).AddColumn();
        foreach (var change in report.Bundle.Changes)
            grid.AddRow(new Text("-"), new Text(PlainLine.Of(change, LongestChange)));
        return new Padder(grid).Padding(0, 0, 0, 1);
    }
}
