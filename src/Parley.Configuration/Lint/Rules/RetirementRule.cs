using Parley.Configuration.ClientFiles;
using Parley.Configuration.Findings.Directories;
using Parley.Configuration.Findings.Parameters;
using Parley.Configuration.Parameters;

namespace Parley.Configuration.Lint.Rules;

/// <summary>Parameters are still read; the directory is not configured under names of the past alone.</summary>
sealed class RetirementRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var entry in context.Entries)
        {
            if (entry.Parameter?.Retirement is { } retirement)
                context.Add(ParameterFindings.Retired, entry, null, ("advice", AdviceOf(retirement)));
        }

        if (context.Entries.FirstOrDefault(IsBasic) is not { } basic)
            return;
        context.Add(
            context.Entries.Any(IsRead) ? DirectoryFindings.NamesMixed : DirectoryFindings.NamesUnread, basic, null);
    }

    static string AdviceOf(ParameterRetirement retirement) => retirement switch
    {
        { Successor: { } successor } => $"{successor} took its place.",
        { Advice: { } advice } => advice.EndsWith('.') ? advice : $"It was {advice}.",
        _ => "Nothing took its place.",
    };

    static bool IsBasic(ConfigurationEntry entry) =>
        !entry.Setting.IsBlank && entry.Name.StartsWith("BDI", StringComparison.OrdinalIgnoreCase) && entry.Parameter is not null;

    /// <summary>A directory parameter that clients read; where contacts come from says nothing yet about a directory.</summary>
    static bool IsRead(ConfigurationEntry entry) =>
        !entry.Setting.IsBlank && entry.Parameter is { Group: "Directory", Retirement: null } parameter && parameter.Name != "DirectoryServerType";
}
