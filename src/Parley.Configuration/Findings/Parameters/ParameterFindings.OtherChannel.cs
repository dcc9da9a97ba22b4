using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Parameters;

public static partial class ParameterFindings
{
    /// <summary>A parameter that does not come on this way.</summary>
    public static readonly Finding OtherChannel = new("config.parameter.other-channel", Severity.Warning)
    {
        Title = "{parameter} is not read from {document}",
        Cause = "In line {line} stands a parameter that reaches clients as {channel}. In {document} it has no "
            + "effect.",
        Fix = "Take {parameter} out of {document} and set it as {channel}.",
        Source = SourceReference.Policy("On-Premises Deployment for Cisco Jabber 14.0", "URL Configuration and Enterprise Mobility Management"),
    };
}
