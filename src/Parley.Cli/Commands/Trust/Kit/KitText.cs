using System.Globalization;
using Parley.Cli.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Commands.Trust.Kit;

/// <summary>Draws which kits were written, with what, and what is to be known.</summary>
static class KitText
{
    internal static IEnumerable<IRenderable> Render(KitReport report)
    {
        var folder = report.Arguments.Folder;
        var kitsMade = report.Kits.Length == 1 ? "1 trust kit" : $"{report.Kits.Length} trust kits";
        yield return MarkedLine.Of("✓", $"{kitsMade} in {folder}; read the README.txt of each before you hand it out");
        yield return Text.NewLine;
        var certificates = new Grid().AddColumn(new GridColumn().PadLeft(2).PadRight(2))
            .AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        foreach (var one in report.Arguments.Contents.Certificates)
        {
            certificates.AddRow(
                new Text(one.Certificate.DisplayName),
                new Text(one.Place.ToString().ToLowerInvariant()),
                new Text(string.Create(
                    CultureInfo.InvariantCulture,
                    $"until {one.Certificate.NotAfter:yyyy-MM-dd}, SHA-256 {one.Certificate.Sha256}")));
        }

        yield return certificates;
        yield return Text.NewLine;
        var kits = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2)).AddColumn();
        foreach (var kit in report.Kits)
            kits.AddRow(new Text(kit.Platform.Word), new Text(string.Join(", ", kit.Files.Select(file => file.Name))));
        yield return kits;
        yield return Text.NewLine;
        foreach (var (index, finding) in report.Findings.Index())
            yield return ObservationBlock.Of(finding, index + 1);
    }
}
