using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Directories;

public static partial class DirectoryFindings
{
    /// <summary>Parameters of the enhanced and of the basic integration stand side by side.</summary>
    public static readonly Finding NamesMixed = new("config.directory.names-mixed", Severity.Warning)
    {
        Title = "The directory is configured under two sets of names",
        Cause = "From line {line} on there are names that begin with BDI, beside others that do not. From release "
            + "11.8 on clients read the ones without BDI only: what the others say has no effect.",
        Fix = "Review the names with BDI, carry over by hand what differs, and let parley config migrate take "
            + "them out.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Cisco Jabber Deployment Scenarios"),
    };
}
