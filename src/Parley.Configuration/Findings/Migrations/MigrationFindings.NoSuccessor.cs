using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Migrations;

public static partial class MigrationFindings
{
    /// <summary>A parameter that nothing takes the place of.</summary>
    public static readonly Finding NoSuccessor = new("config.migration.no-successor", Severity.Note)
    {
        Title = "{parameter} has no successor",
        Cause = "In line {line} stands a parameter that was given up. It stays in the new file as a comment, which "
            + "clients do not read. {advice}",
        Fix = "Compare what it was for with what is advised, then take the comment out.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Directory Parameters"),
    };
}
