using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>The root of a client configuration file does not tell its version.</summary>
    public static readonly Finding VersionMissing = new("config.file.version-missing", Severity.Note)
    {
        Title = "The element <config> has no version=\"1.0\"",
        Cause = "In line {line} the root stands without the version that all published files have.",
        Fix = "Write <config version=\"1.0\">.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 14.1", "Jabber Client Configuration"),
    };
}
