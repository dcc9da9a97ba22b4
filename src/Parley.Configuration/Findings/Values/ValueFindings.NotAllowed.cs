using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Values;

public static partial class ValueFindings
{
    /// <summary>A value that is none of the published ones.</summary>
    public static readonly Finding NotAllowed = new("config.value.not-allowed", Severity.Error)
    {
        Title = "{parameter} takes {expected}",
        Cause = "In line {line} the value is {value}, which is none of the published ones. Clients pass over it, "
            + "and use the default: {default}.",
        Fix = "Set {parameter} to {expected}.",
        Source = SourceReference.Own("Values as published for the parameter"),
    };
}
