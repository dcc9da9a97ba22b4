using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Values;

public static partial class ValueFindings
{
    /// <summary>A value that cannot be read as what its parameter takes.</summary>
    public static readonly Finding WrongType = new("config.value.wrong-type", Severity.Error)
    {
        Title = "{parameter} takes {expected}",
        Cause = "In line {line} the value is {value}. Clients pass over a value that they cannot read, and use the "
            + "default: {default}.",
        Fix = "Set {parameter} to {expected}.",
        Source = SourceReference.Own("Types as published for the parameter"),
    };
}
