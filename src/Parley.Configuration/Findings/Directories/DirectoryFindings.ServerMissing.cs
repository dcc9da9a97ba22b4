using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Directories;

public static partial class DirectoryFindings
{
    /// <summary>The port of a directory server is configured without the server.</summary>
    public static readonly Finding ServerMissing = new("config.directory.server-missing", Severity.Warning)
    {
        Title = "{parameter} stands without {missing}",
        Cause = "In line {line} a port is named, and the server it belongs to is not: the client finds servers by "
            + "DNS, with their own ports.",
        Fix = "Add {missing}, or take {parameter} out.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 12.8", "Directory Parameters"),
    };
}
