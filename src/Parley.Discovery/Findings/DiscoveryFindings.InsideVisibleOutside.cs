using Parley.Diagnostics;

namespace Parley.Discovery.Findings;

public static partial class DiscoveryFindings
{
    /// <summary>An outside name server answers a record that belongs inside only.</summary>
    public static readonly Finding InsideVisibleOutside = new("discovery.records.inside-visible-outside", Severity.Error)
    {
        Title = "{inside} is visible from outside",
        Cause = "The record is in the public zone. A client outside takes itself to be inside, tries the inside hosts "
            + "({hosts}) and never asks the edge.",
        Fix = "Remove {inside} from the public zone and keep it in the inside one; then 'dig {inside} SRV' from "
            + "outside must answer NXDOMAIN.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Collaboration Edge SRV Record"),
    };
}
