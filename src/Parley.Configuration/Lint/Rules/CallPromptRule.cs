using Parley.Configuration.Findings;

namespace Parley.Configuration.Lint.Rules;

/// <summary>Web pages may not place calls without a question; either of two switches allows it.</summary>
sealed class CallPromptRule : ILintRule
{
    public void Check(LintContext context)
    {
        foreach (var name in new[] { "CiscoTelProtocolPermissionEnabled", "EnableTelProtocolPopupWindow" })
        {
            if (context.Switch(name) == false && context.Find(name) is { } entry)
                context.Add(ConfigurationFindings.CallPromptOff, entry, null);
        }
    }
}
