using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Migrations;

public static partial class MigrationFindings
{
    /// <summary>A parameter whose successor takes other values.</summary>
    public static readonly Finding Undecided = new("config.migration.undecided", Severity.Warning)
    {
        Title = "{parameter} is now {successor}, which takes other values",
        Cause = "In line {line} the value is {value}; {successor} takes {expected}. The old line stays in the new "
            + "file as a comment.",
        Fix = "Choose a value for {successor} and add it.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 14.0", "Options Parameters"),
    };
}
