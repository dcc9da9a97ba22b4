using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Directories;

public static partial class DirectoryFindings
{
    /// <summary>Directory servers are configured that no client asks.</summary>
    public static readonly Finding Unused = new("config.directory.unused", Severity.Note)
    {
        Title = "{parameter} is not used: contacts come from the call manager",
        Cause = "DirectoryServerType in line {typeLine} is UDS, so that the client asks no LDAP server. {parameter} "
            + "in line {line} has no effect.",
        Fix = "Take {parameter} out, or set DirectoryServerType to LDAP.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Cisco Unified Communications Manager User Data Service"),
    };
}
