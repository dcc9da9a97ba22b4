using System.Globalization;
using Parley.Cli.Rendering;
using Parley.Configuration.Migration;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Commands.Config.Migrate;

/// <summary>Draws what became of a file, change by change, then what a person has to decide.</summary>
static class MigrateText
{
    internal static IEnumerable<IRenderable> Render(string file, string? written, MigrationResult result)
    {
        yield return written is null
            ? MarkedLine.Of("✓", $"{file}: nothing is to be migrated")
            : MarkedLine.Of("✓", $"{Number(result.Changes.Length)} parameters of {file} were carried over into {written}");
        yield return MarkedLine.Of(" ", ScenarioOf(result.Scenario));
        foreach (var change in result.Changes)
        {
            yield return MarkedLine.Of(
                MarkOf(change), $"{Number(change.Place.Line)}:{Number(change.Place.Column)} {TextOf(change)}");
        }

        if (result.Findings.IsEmpty)
            yield break;
        yield return Text.NewLine;
        for (var i = 0; i < result.Findings.Length; i++)
            yield return ObservationBlock.Of(result.Findings[i], i + 1);
    }

    static string ScenarioOf(MigrationScenario scenario) => scenario switch
    {
        MigrationScenario.Enhanced => "It has names of the enhanced integration, which clients go on reading.",
        MigrationScenario.Basic => "It had names of the basic integration only, which no client reads.",
        MigrationScenario.Mixed => "It had names of both integrations: the enhanced ones win, and what is marked ! was "
            + "for Mac and mobile clients alone.",
        _ => "It says nothing about a directory.",
    };

    static string MarkOf(MigrationChange change) => change.Kind switch
    {
        _ when change.NeedsReview => "  !",
        MigrationKind.Renamed or MigrationKind.ValueChanged => "  ✓",
        _ => "  –",
    };

    static string TextOf(MigrationChange change) => change.Kind switch
    {
        MigrationKind.Renamed => $"{change.Name} is now {change.Successor}",
        MigrationKind.ValueChanged => $"{change.Name} is now LDAP",
        MigrationKind.Superseded => $"{change.Name} is a comment now: {change.Successor} is set already",
        MigrationKind.Undecided => $"{change.Name} is a comment now: {change.Successor} takes other values",
        _ => $"{change.Name} is a comment now: it has no successor",
    };

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
