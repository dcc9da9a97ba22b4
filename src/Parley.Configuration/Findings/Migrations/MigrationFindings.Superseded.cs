using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Migrations;

public static partial class MigrationFindings
{
    /// <summary>A parameter whose successor is set already.</summary>
    public static readonly Finding Superseded = new("config.migration.superseded", Severity.Warning)
    {
        Title = "{parameter} gives way to {successor}, which is set already",
        Cause = "In line {line} stands a value for Mac and mobile clients, and {successor} has one of its own for "
            + "the same thing. The latter holds for all clients now; the former stays in the new file as a "
            + "comment.",
        Fix = "Compare the two values; if mobile clients need the other one, give their users a group file.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Cisco Jabber Deployment Scenarios"),
    };
}
