using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Directories;

public static partial class DirectoryFindings
{
    /// <summary>The directory is configured only under names that clients do not read any more.</summary>
    public static readonly Finding NamesUnread = new("config.directory.names-unread", Severity.Error)
    {
        Title = "The directory is configured only under names that are not read",
        Cause = "From line {line} on the directory is configured under names that begin with BDI. From release 11.8 "
            + "on no client reads them: users find no contacts.",
        Fix = "Rewrite the names: parley config migrate does it.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Cisco Jabber Deployment Scenarios"),
    };
}
