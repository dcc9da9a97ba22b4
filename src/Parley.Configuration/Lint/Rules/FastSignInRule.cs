using Parley.Configuration.Findings;

namespace Parley.Configuration.Lint.Rules;

/// <summary>Fast sign-in takes two switches on mobile clients.</summary>
sealed class FastSignInRule : ILintRule
{
    public void Check(LintContext context)
    {
        if (context.Switch("STARTUP_AUTHENTICATION_REQUIRED") == false
            && context.Switch("CachePasswordMobile") == false
            && context.Find("STARTUP_AUTHENTICATION_REQUIRED") is { } fast
            && context.Find("CachePasswordMobile") is { } cache)
            context.Add(ConfigurationFindings.FastSignInDesktopOnly, fast, null, ("otherLine", cache.Place.Line));
    }
}
