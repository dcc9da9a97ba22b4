using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Parameters;

public static partial class ParameterFindings
{
    /// <summary>A parameter that the platform in question does not read.</summary>
    public static readonly Finding OtherPlatform = new("config.parameter.other-platform", Severity.Warning)
    {
        Title = "{parameter} is not read on {platforms}",
        Cause = "In line {line} stands a parameter of clients on {known}. Clients on {platforms} pass over it.",
        Fix = "Take {parameter} out of the file for {platforms}, or do not count on it there.",
        Source = SourceReference.Own("A setting without effect misleads its reader"),
    };
}
