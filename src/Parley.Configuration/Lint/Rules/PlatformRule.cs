using Parley.Configuration.Findings;
using Parley.Configuration.Findings.Parameters;
using Parley.Configuration.Parameters;

namespace Parley.Configuration.Lint.Rules;

/// <summary>The platforms in question read the parameters.</summary>
sealed class PlatformRule : ILintRule
{
    public void Check(LintContext context)
    {
        var platforms = context.Request.Platforms;
        foreach (var entry in context.Entries)
        {
            if (entry.Parameter is not { } parameter || platforms == ClientPlatforms.None)
                continue;
            if ((platforms & ~Readers(parameter)) is not ClientPlatforms.None and var missing)
            {
                context.Add(ParameterFindings.OtherPlatform, entry, null,
                    ("platforms", Words(missing)), ("known", Words(parameter.Platforms)));
            }
        }

        if ((platforms & ClientPlatforms.Mobile) != ClientPlatforms.None
            && context.Find("IP_Mode") is { } mode
            && (mode.Value.StartsWith("IPV4", StringComparison.OrdinalIgnoreCase)
                || mode.Value.StartsWith("IPV6", StringComparison.OrdinalIgnoreCase)))
            context.Add(ConfigurationFindings.MobileOneProtocol, mode, null, ("value", mode.Value));
    }

    /// <summary>The clients that read it; one on a virtual desktop reads what clients on Windows read.</summary>
    static ClientPlatforms Readers(ClientParameter parameter) => parameter.Platforms.HasFlag(ClientPlatforms.Windows)
        ? parameter.Platforms | ClientPlatforms.VirtualDesktop
        : parameter.Platforms;

    static string Words(ClientPlatforms platforms) => string.Join(", ", ClientPlatformWords.WordsOf(platforms));
}
