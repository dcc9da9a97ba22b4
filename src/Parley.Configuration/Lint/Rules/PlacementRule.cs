using Parley.Configuration.Findings.Parameters;

namespace Parley.Configuration.Lint.Rules;

/// <summary>Parameters stand in their own groups.</summary>
sealed class PlacementRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var entry in context.Entries)
        {
            if (entry.Parameter is not { } parameter || string.Equals(parameter.Group, entry.Group, StringComparison.OrdinalIgnoreCase))
                continue;
            context.Add(
                ParameterFindings.Misplaced, entry,
                new($"move {entry.Name} into <{parameter.Group}>", EntryEdits.Move(context.Document, entry.Span, parameter.Group), NewGroup(context, parameter.Group)),
                ("home", parameter.Group), ("group", entry.Group.Length == 0 ? "no group" : $"<{entry.Group}>"));
        }
    }

    static string? NewGroup(LintContext context, string group) => context.Document.Groups.Any(existing => existing.Is(group)) ? null : group;
}
