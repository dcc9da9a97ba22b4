using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>Persistent chat is on and the history it needs is off.</summary>
    public static readonly Finding MentionsLost = new("config.history.mentions-lost", Severity.Warning)
    {
        Title = "Without chat history users are not told when a room mentions them",
        Cause = "Disable_IM_History in line {line} is true, and persistent chat is on in line {otherLine}. Mentions "
            + "are found in the local history.",
        Fix = "Set Disable_IM_History to false, or do without mentions.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Local Chat History"),
    };
}
