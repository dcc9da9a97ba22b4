using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Bootstraps;

public static partial class BootstrapFindings
{
    /// <summary>The command line does not replace what an earlier installation left.</summary>
    public static readonly Finding ClearMissing = new("config.bootstrap.clear-missing", Severity.Warning)
    {
        Title = "CLEAR=1 is not among the arguments",
        Cause = "On a computer that has a bootstrap file the installer keeps it and drops the new arguments without "
            + "a word.",
        Fix = "Add CLEAR=1 to the command line.",
        Source = SourceReference.Policy("On-Premises Deployment for Cisco Jabber 12.9", "Installer Command-Line Arguments"),
    };
}
