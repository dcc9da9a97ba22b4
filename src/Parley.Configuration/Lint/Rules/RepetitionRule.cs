using Parley.Configuration.ClientFiles;
using Parley.Configuration.Findings.Parameters;

namespace Parley.Configuration.Lint.Rules;

/// <summary>Each parameter is set once. A blank one sets nothing.</summary>
sealed class RepetitionRule : ILintRule
{
    public void Check(LintContext context)
    {
        var first = new Dictionary<string, ConfigurationEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in context.Entries.Where(entry => !entry.Setting.IsBlank))
        {
            var name = entry.Parameter?.Name ?? entry.Name;
            if (!first.TryGetValue(name, out var before))
                first[name] = entry;
            else if (IsSame(context, before, entry))
                Add(context, before, entry);
            else
                AddDifferent(context, before, entry);
        }
    }

    static void Add(LintContext context, ConfigurationEntry before, ConfigurationEntry entry) => context.Add(
        ParameterFindings.Repeated, entry,
        new($"take the second {entry.Name} out", [EntryEdits.Remove(context.Document.Source, entry.Span)]),
        ("first", before.Place.Line));

    static void AddDifferent(LintContext context, ConfigurationEntry before, ConfigurationEntry entry) => context.Add(
        ParameterFindings.RepeatedDifferently, entry, null,
        ("first", before.Place.Line), ("firstValue", Shown(before)), ("value", Shown(entry)));

    /// <summary>Both hold the same characters: a secret is compared without being told, and elements are compared as written.</summary>
    static bool IsSame(LintContext context, ConfigurationEntry left, ConfigurationEntry right) =>
        Content(context, left).SequenceEqual(Content(context, right));

    static ReadOnlySpan<char> Content(LintContext context, ConfigurationEntry entry) =>
        context.Document.Source.Text.AsSpan(entry.Span.ContentStart, entry.Span.ContentEnd - entry.Span.ContentStart).Trim();

    static string Shown(ConfigurationEntry entry) =>
        entry.Setting.IsSecret ? "a secret" : entry.Value.Length > 0 ? entry.Value : "elements";
}
