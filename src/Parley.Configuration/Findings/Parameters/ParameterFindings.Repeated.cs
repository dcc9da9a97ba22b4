using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Parameters;

public static partial class ParameterFindings
{
    /// <summary>A parameter is set twice to the same value.</summary>
    public static readonly Finding Repeated = new("config.parameter.repeated", Severity.Note)
    {
        Title = "{parameter} is set twice to the same value",
        Cause = "It stands in line {first} and again in line {line}. Whoever changes one of them later wonders why "
            + "nothing happens.",
        Fix = "Take out line {line}.",
        Source = SourceReference.Own("One fact in one place"),
    };
}
