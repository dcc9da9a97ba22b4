using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Parameters;

public static partial class ParameterFindings
{
    /// <summary>A parameter that clients do not read any more.</summary>
    public static readonly Finding Retired = new("config.parameter.retired", Severity.Warning)
    {
        Title = "{parameter} is not read any more",
        Cause = "In line {line} stands a parameter that was given up. {advice}",
        Fix = "Let parley config migrate write the file anew; it carries over each value that has a successor and "
            + "tells of every other.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Directory Parameters"),
    };
}
