using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Bootstraps;

public static partial class BootstrapFindings
{
    /// <summary>What is to be done with bad certificates is ignored in FIPS mode.</summary>
    public static readonly Finding BehaviourIgnored = new("config.bootstrap.behaviour-ignored", Severity.Note)
    {
        Title = "{parameter} is ignored in FIPS mode",
        Cause = "With FIPS_MODE on clients refuse every certificate that cannot be validated, whatever line {line} "
            + "says.",
        Fix = "Take {parameter} out, or leave it for the day on which FIPS mode is switched off.",
        Source = SourceReference.Policy("On-Premises Deployment for Cisco Jabber 12.9", "Installer Command-Line Arguments"),
    };
}
