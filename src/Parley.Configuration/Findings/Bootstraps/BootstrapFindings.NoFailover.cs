using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Bootstraps;

public static partial class BootstrapFindings
{
    /// <summary>Phone mode by arguments knows one server of each kind.</summary>
    public static readonly Finding NoFailover = new("config.bootstrap.no-failover", Severity.Note)
    {
        Title = "Phone mode by arguments has no failover",
        Cause = "The arguments name one server of each kind. When it fails, clients have no other; found by DNS, "
            + "they have.",
        Fix = "Publish _cisco-uds records and leave the addresses out.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Recommended Connection Methods"),
    };
}
