using Parley.Configuration.Findings;

namespace Parley.Configuration.Lint.Rules;

/// <summary>Persistent chat finds mentions in the local history.</summary>
sealed class HistoryRule : ILintRule
{
    public void Check(LintContext context)
    {
        if (context.Switch("Disable_IM_History") == true
            && context.Switch("Persistent_Chat_Enabled") == true
            && context.Find("Disable_IM_History") is { } history
            && context.Find("Persistent_Chat_Enabled") is { } chat)
            context.Add(ConfigurationFindings.MentionsLost, history, null, ("otherLine", chat.Place.Line));
    }
}
