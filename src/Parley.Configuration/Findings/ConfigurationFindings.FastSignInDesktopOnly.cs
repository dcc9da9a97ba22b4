using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>Fast sign-in is on for desktop clients and off for mobile ones.</summary>
    public static readonly Finding FastSignInDesktopOnly = new("config.sign-in.fast-on-desktop-only", Severity.Note)
    {
        Title = "Fast sign-in works on desktop clients only",
        Cause = "STARTUP_AUTHENTICATION_REQUIRED in line {line} is false, which switches fast sign-in on. Mobile "
            + "clients need CachePasswordMobile too, and that is false in line {otherLine}.",
        Fix = "Set CachePasswordMobile to true if mobile users are to sign in as fast.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Fast Sign-in"),
    };
}
