using Parley.Configuration.Findings;

namespace Parley.Configuration.Lint.Rules;

/// <summary>Domains of discovery that the file sets to no avail.</summary>
sealed class DomainRule : ILintRule
{
    public void Check(LintContext context)
    {
        if (context.Find("VoiceServicesDomain") is { } voice
            && string.Equals(voice.Value.TrimEnd('.'), context.Request.Domain?.TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
            context.Add(ConfigurationFindings.VoiceDomainSame, voice, null, ("domain", voice.Value));
        if (context.Find("ServiceDiscoveryExcludedServices") is { } excluded)
            context.Add(ConfigurationFindings.ExclusionTooLate, excluded, null);
    }
}
