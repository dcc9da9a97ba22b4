using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>A change that makes running clients ask to be reset.</summary>
    public static readonly Finding ChangeResets = new("config.change.resets", Severity.Warning)
    {
        Title = "The change of {parameter} resets clients",
        Cause = "A primary service comes or goes. Clients on {platforms} ask to be reset: users sign in as for the "
            + "first time, and lose what the client keeps on the device.",
        Fix = "Roll the change out when users can be interrupted, and tell them what to do.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Action for Dynamic Configuration Changes"),
    };
}
