using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>Services are excluded in a file that is read after they were looked for.</summary>
    public static readonly Finding ExclusionTooLate = new("config.domain.exclusion-too-late", Severity.Note)
    {
        Title = "ServiceDiscoveryExcludedServices comes too late for the first sign-in",
        Cause = "In line {line} services are excluded from discovery. The file is fetched after the first sign-in, "
            + "so that it cannot spare users a wrong first answer.",
        Fix = "Give the same value at installation (EXCLUDED_SERVICES) on Windows, and by a provisioning link "
            + "elsewhere.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "How the Client Locates Services"),
    };
}
