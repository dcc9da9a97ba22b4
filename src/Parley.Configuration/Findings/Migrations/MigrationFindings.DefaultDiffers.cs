using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Migrations;

public static partial class MigrationFindings
{
    /// <summary>A default that changed with the integration.</summary>
    public static readonly Finding DefaultDiffers = new("config.migration.default-differs", Severity.Warning)
    {
        Title = "{parameter} is not set, and its default changed",
        Cause = "It was {before} by default and is now: {now}. Nothing in the file sets it, so that clients change "
            + "their ways.",
        Fix = "Set {parameter} to what you want.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 12.8", "Directory Parameters"),
    };
}
