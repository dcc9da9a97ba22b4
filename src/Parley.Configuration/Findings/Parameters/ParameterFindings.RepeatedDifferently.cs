using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Parameters;

public static partial class ParameterFindings
{
    /// <summary>A parameter is set twice to different values.</summary>
    public static readonly Finding RepeatedDifferently = new("config.parameter.repeated-differently", Severity.Warning)
    {
        Title = "{parameter} is set twice, to different values",
        Cause = "Line {first} says {firstValue}, line {line} says {value}. Nothing is published about which of them "
            + "counts; most readers take the last.",
        Fix = "Keep one of the two lines.",
        Source = SourceReference.Own("Which of two values counts is nowhere published"),
    };
}
