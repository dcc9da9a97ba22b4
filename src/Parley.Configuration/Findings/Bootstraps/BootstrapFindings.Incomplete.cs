using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Bootstraps;

public static partial class BootstrapFindings
{
    /// <summary>An argument needs another that is not there.</summary>
    public static readonly Finding Incomplete = new("config.bootstrap.incomplete", Severity.Error)
    {
        Title = "{parameter}={value} needs {missing}",
        Cause = "In line {line} of {document} the argument asks for something that the client can only do with "
            + "{missing}: without, the first launch ends with a question to the user.",
        Fix = "Add {missing}.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Recommended Connection Methods"),
    };
}
