using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>A version in no known form.</summary>
    public static readonly Finding VersionUnreadable = new("planning.version.unreadable", Severity.Warning)
    {
        Title = "The version cannot be read: {version}",
        Cause = "It is compared with the least versions, and this is none in a form "
            + "that vendors write (deployment file, {place}).",
        Fix = "Write it as the server shows it, in quotes: \"12.5(1)SU4\" or X12.5.",
        Source = SourceReference.Own("What cannot be read cannot be compared"),
    };
}
