using Parley.Configuration.Effective;
using Parley.Configuration.Findings;
using Parley.Configuration.Xml;

namespace Parley.Configuration.Lint.Rules;

/// <summary>What a check says of the same file when it fetches it: addresses, clear text, passwords.</summary>
sealed class ServerRule : ILintRule
{
    public void Check(LintContext context)
    {
        if (!context.Request.IncludesServers)
            return;
        foreach (var observation in ConfigurationReview.Of(EffectiveConfiguration.Of(null, context.Document.Configuration)))
            context.Add(observation, PlaceOf(context, observation["setting"]));
    }

    static TextPlace PlaceOf(LintContext context, string? setting)
    {
        // Passwords are told with their group.
        var name = setting?[(setting.LastIndexOf('/') + 1)..] ?? "";
        var entry = context.Find(name) ?? context.Entries.FirstOrDefault(entry => entry.Is(name));
        return entry?.Place ?? context.Document.PlaceOf(context.Document.Root);
    }
}
