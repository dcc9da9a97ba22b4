using Parley.Configuration.Findings.Parameters;

namespace Parley.Configuration.Lint.Rules;

/// <summary>Parameters stand in their own groups.</summary>
sealed class PlacementRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var entry in context.Entries)
        {
            if (entry.Parameter?.Group is not { } home || string.Equals(home, entry.Group, StringComparison.OrdinalIgnoreCase))
                continue;
            var move = EntryEdits.Move(context.Document, entry.Span, home);
            context.Add(
                ParameterFindings.Misplaced, entry,
                new($"move {entry.Name} into <{home}>", move, NewGroup(context, home)),
                ("home", home), ("group", entry.Group.Length == 0 ? "no group" : $"<{entry.Group}>"));
        }
    }

    static string? NewGroup(LintContext context, string group) => context.Document.Groups.Any(existing => existing.Is(group)) ? null : group;
}
