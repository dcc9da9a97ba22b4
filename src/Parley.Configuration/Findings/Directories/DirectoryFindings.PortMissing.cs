using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Directories;

public static partial class DirectoryFindings
{
    /// <summary>A directory server is configured without its port.</summary>
    public static readonly Finding PortMissing = new("config.directory.port-missing", Severity.Warning)
    {
        Title = "{parameter} stands without {missing}",
        Cause = "In line {line} a directory server is named. With it the client needs {missing}: without, it falls "
            + "back on a port that depends on the release.",
        Fix = "Add <{missing}>636</{missing}> beside it, 3269 for a global catalogue; UseSSL stays at true.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 12.8", "Directory Parameters"),
    };
}
