using System.Collections.Immutable;
using Parley.Configuration.ClientFiles;
using Parley.Configuration.Xml;

namespace Parley.Configuration.Lint;

/// <summary>Mends what can be mended without a decision, and nothing else in the file.</summary>
public static class ConfigurationRepair
{
    /// <summary>
    /// Changes that touch the same characters are made one after another: a parameter is first moved, then renamed, then its value
    /// mended. Three rounds do for most files; groups that are made one inside the place of another take a few more.
    /// </summary>
    const int MostRounds = 24;

    /// <summary>Applies every fix, and again those of what comes to light, until there are none.</summary>
    public static RepairResult Apply(ConfigurationDocument document, LintRequest request)
    {
        var applied = ImmutableArray.CreateBuilder<LintFinding>();
        var findings = ConfigurationLint.Review(document, request);
        for (var round = 0; round < MostRounds; round++)
        {
            var chosen = Choose(findings);
            if (chosen.Count == 0
                || !ConfigurationDocument.TryRead(document.Source.Apply(chosen.SelectMany(EditsOf)), out var mended, out _))
                break;
            applied.AddRange(chosen);
            document = mended;
            findings = ConfigurationLint.Review(document, request);
        }

        return new(document, applied.ToImmutable(), findings);
    }

    /// <summary>The fixes that do not get into each other's way, the first in the file first.</summary>
    static List<LintFinding> Choose(ImmutableArray<LintFinding> findings)
    {
        var chosen = new List<LintFinding>();
        var taken = new TakenRanges();
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (finding.Fix is not { } fix || (fix.NewGroup is not null && groups.Contains(fix.NewGroup)) || !taken.TryTake(fix.Edits))
                continue;
            chosen.Add(finding);
            if (fix.NewGroup is not null)
                groups.Add(fix.NewGroup);
        }

        return chosen;
    }

    static IEnumerable<TextEdit> EditsOf(LintFinding finding) => finding.Fix!.Edits; // only findings with a fix are chosen
}
