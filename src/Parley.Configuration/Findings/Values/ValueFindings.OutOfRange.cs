using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Values;

public static partial class ValueFindings
{
    /// <summary>A number beyond the published range.</summary>
    public static readonly Finding OutOfRange = new("config.value.out-of-range", Severity.Error)
    {
        Title = "{parameter} takes {expected}",
        Cause = "In line {line} the value is {value}. Clients cut it to the range, or use the default: {default}.",
        Fix = "Set {parameter} to {expected}.",
        Source = SourceReference.Own("Ranges as published for the parameter"),
    };
}
