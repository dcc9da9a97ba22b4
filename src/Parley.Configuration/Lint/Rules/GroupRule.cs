using Parley.Configuration.Findings;
using Parley.Configuration.Parameters;

namespace Parley.Configuration.Lint.Rules;

/// <summary>Groups have the names that clients know.</summary>
sealed class GroupRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var group in context.Document.Groups)
        {
            var place = context.Document.PlaceOf(group);
            if (ParameterTable.GroupNamed(group.Name) is not { } published)
            {
                context.Add(ConfigurationFindings.GroupUnknown, group.Name, place, null,
                    ("group", $"<{group.Name}>"), ("known", string.Join(", ", ParameterTable.Groups)));
            }
            else if (published != group.Name)
            {
                context.Add(ConfigurationFindings.GroupLetterCase, group.Name, place,
                    new($"write {published}", EntryEdits.Rename(group, published)),
                    ("group", group.Name), ("published", published));
            }
        }
    }
}
