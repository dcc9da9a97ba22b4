using System.Collections.Immutable;
using System.Globalization;
using Parley.Cli.Rendering;
using Parley.Configuration.Differences;
using Parley.Configuration.Parameters;
using Parley.Diagnostics;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Cli.Commands.Config.Diff;

/// <summary>Draws the changes, each with what clients do about it.</summary>
static class DiffText
{
    // A value longer than this is no line of a table any more.
    const int LongestValue = 200;

    internal static IEnumerable<IRenderable> Render(
        ImmutableArray<SettingChange> changes, ImmutableArray<Observation> findings, ClientPlatforms platforms)
    {
        yield return changes.IsEmpty
            ? MarkedLine.Of("✓", "nothing changed")
            : MarkedLine.Of("·", $"{changes.Length.ToString(CultureInfo.InvariantCulture)} settings changed");
        foreach (var change in changes)
        {
            yield return MarkedLine.Of(
                "  " + MarkOf(change), $"{change.Name}: {ValueOf(change.Old, change)} → {ValueOf(change.New, change)}");
            yield return MarkedLine.Of("   ", EffectsOf(change, platforms));
        }

        if (findings.IsEmpty)
            yield break;
        yield return Text.NewLine;
        for (var i = 0; i < findings.Length; i++)
            yield return ObservationBlock.Of(findings[i], i + 1);
    }

    /// <summary>A change in words: what clients do, and which.</summary>
    static string EffectsOf(SettingChange change, ClientPlatforms platforms)
    {
        if (change.IsSame)
            return "  means the same";
        var effects = ClientPlatformWords.Each(platforms)
            .GroupBy(change.EffectOn)
            .Where(group => group.Key != ChangeEffect.None)
            .OrderBy(group => group.Key)
            .Select(group => $"{string.Join(", ", group.SelectMany(ClientPlatformWords.WordsOf))}: {Words(group.Key)}")
            .ToList();
        return $"  {(effects.Count == 0 ? "no client is interrupted" : string.Join("; ", effects))}";
    }

    static string Words(ChangeEffect effect) => effect switch
    {
        ChangeEffect.AsksToSignOut => "asks the user to sign out",
        ChangeEffect.SignsOut => "signs out by itself",
        _ => "asks to be reset",
    };

    static string MarkOf(SettingChange change) => (change.Old, change.New) switch
    {
        (null, _) => "+",
        (_, null) => "-",
        _ => "~",
    };

    static string ValueOf(string? value, SettingChange change) => value switch
    {
        null => "not set",
        _ when change.IsSecret => "a secret",
        _ => PlainLine.Of(value, LongestValue),
    };
}
