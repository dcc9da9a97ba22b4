using System.Collections.Immutable;
using Parley.Configuration.Findings;
using Parley.Configuration.Parameters;
using Parley.Diagnostics;

namespace Parley.Configuration.Differences;

/// <summary>What an administrator should know before a change is rolled out.</summary>
public static class ComparisonReview
{
    /// <summary>The interruptions of users that changes cause, for the platforms in question.</summary>
    public static ImmutableArray<Observation> Of(ImmutableArray<SettingChange> changes, ClientPlatforms platforms)
    {
        var report = new Report();
        foreach (var change in changes)
        {
            var affected = ClientPlatformWords.Each(platforms).Where(platform => change.EffectOn(platform) != ChangeEffect.None).ToList();
            if (affected.Count == 0)
                continue;
            var words = string.Join(", ", affected.SelectMany(platform => ClientPlatformWords.WordsOf(platform)));
            report.Add(
                change.IsReset ? ConfigurationFindings.ChangeResets : ConfigurationFindings.ChangeSignsOut, change.Name,
                ("parameter", PlainLine.Of(change.Name)), ("platforms", words), ("line", change.Line));
        }

        return report.ToImmutable();
    }
}
