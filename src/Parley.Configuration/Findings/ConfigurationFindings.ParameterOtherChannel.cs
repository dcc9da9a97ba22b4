using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>A parameter that does not come by the configuration file.</summary>
    public static readonly Finding ParameterOtherChannel = new("config.parameter.other-channel", Severity.Warning)
    {
        Title = "{parameter} is not read from the configuration file",
        Cause = "In line {line} stands a parameter that reaches clients as {channel}. In the file it has no effect.",
        Fix = "Take {parameter} out of the file and set it as {channel}; parley config bootstrap and parley "
            + "config url write both.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 14.0", "URL Configuration and Enterprise Mobility Management"),
    };
}
