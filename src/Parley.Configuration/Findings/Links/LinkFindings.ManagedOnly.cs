using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Links;

public static partial class LinkFindings
{
    /// <summary>A link sets what only the management of devices may set.</summary>
    public static readonly Finding ManagedOnly = new("config.link.managed-only", Severity.Warning)
    {
        Title = "{parameter} is not read from a link",
        Cause = "{parameter} reaches mobile clients by managed app configuration alone; a link could be made by "
            + "anybody.",
        Fix = "Take {parameter} out of the link, and set it where the devices are managed.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Federal Information Processing Standards"),
    };
}
