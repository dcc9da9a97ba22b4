using System.Globalization;
using Parley.Certificates.Trust;
using Parley.Cli.Rendering;
using Parley.Diagnostics;
using Parley.Installation.CloudRoots;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Commands.Trust.Roots;

/// <summary>Draws which roots of the cloud a store has.</summary>
static class RootsText
{
    internal static IEnumerable<IRenderable> Render(string name, TrustStoreContent content, CloudRootCheck check)
    {
        var isSound = check.Findings.All(finding => finding.Severity < Severity.Warning);
        yield return MarkedLine.Of(
            isSound ? "✓" : "!",
            string.Create(CultureInfo.InvariantCulture, $"{name}: {content.Store.Anchors.Length} roots; ")
                + (isSound ? "the cloud's clients have all they need" : "there is something to do"));
        yield return Text.NewLine;
        var table = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(2))
            .AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn();
        foreach (var entry in check.Entries)
            table.AddRow(new Text(Words(entry.Outcome)), new Text(entry.Root.Name), new Text(entry.Root.Remark));
        yield return table;
        yield return Text.NewLine;
        foreach (var (index, finding) in check.Findings.Where(finding => finding.Severity >= Severity.Warning).Index())
            yield return ObservationBlock.Of(finding, index + 1);
        foreach (var skipped in content.Skipped)
            yield return MarkedLine.Of("·", $"not read: {skipped}");
        foreach (var platform in CloudRootTable.Known.Platforms)
            yield return MarkedLine.Of("·", $"{platform.Name}: {platform.Where}");
    }

    static string Words(CloudRootOutcome outcome) => outcome switch
    {
        CloudRootOutcome.There => "there",
        CloudRootOutcome.ThereAndObsolete => "there, obsolete",
        CloudRootOutcome.MissingHarmless => "missing, harmless",
        _ => "missing, needed",
    };
}
