using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>A change that makes running clients ask for a sign-out.</summary>
    public static readonly Finding ChangeSignsOut = new("config.change.signs-out", Severity.Note)
    {
        Title = "The change of {parameter} signs users out",
        Cause = "Clients on {platforms} that run when the change reaches them ask for it: on Windows and Mac with a "
            + "notice that the user may ignore, on phones and tablets they sign out by themselves and sign in "
            + "again when the user agrees. They fetch the file one to five minutes after sign-in, and again every "
            + "seven to nine hours.",
        Fix = "Roll the change out when users can be interrupted, and tell them.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Action for Dynamic Configuration Changes"),
    };
}
