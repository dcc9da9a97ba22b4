using Parley.Diagnostics;

namespace Parley.Installation.Findings;

static partial class InstallationFindings
{
    /// <summary>A root that is about to be handed out ends soon.</summary>
    public static readonly Finding KitEndsSoon = new("install.kit.ends-soon", Severity.Warning)
    {
        Title = "A root ends before the next one can be everywhere: {subject}",
        Cause = "It ends on {notAfter}, in {days} days. To bring a new root to every client takes months, "
            + "and all of them must have it before the first server changes over.",
        Fix = "Have the authority make its next root now, and hand out both in one kit.",
        Source = SourceReference.Own("A root should have a year left when it is handed out"),
    };
}
