using Parley.Configuration.Findings.Directories;

namespace Parley.Configuration.Lint.Rules;

/// <summary>The attributes to search in are read only without ANR.</summary>
sealed class DirectorySearchRule : ILintRule
{
    public void Check(LintContext context)
    {
        if (context.Find("PredictiveSearchFilter") is { } filter && context.Switch("UseANR") != false)
            context.Add(DirectoryFindings.SearchFilterUnread, filter, null);
    }
}
