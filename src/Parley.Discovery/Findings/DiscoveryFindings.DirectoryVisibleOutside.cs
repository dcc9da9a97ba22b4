using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>An outside name server answers where the directory is.</summary>
    public static readonly Finding DirectoryVisibleOutside = new("discovery.views.directory-visible-outside", Severity.Warning)
    {
        Title = "{record} is visible from outside",
        Cause = "The record is in the public zone and leads to {hosts}. Everybody outside learns where the directory is; "
            + "a client there tries it and waits.",
        Fix = "Take {zoneLines} out of the public zone and keep it in the inside one; asked from outside, {record} SRV "
            + "must then have no answer.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Domain Name System Designs"),
    };
}
