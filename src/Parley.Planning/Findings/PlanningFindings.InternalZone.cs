using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>A whole zone inside for a domain that outside serves.</summary>
    public static readonly Finding InternalZone = new("planning.dns.internal-zone", Severity.Warning)
    {
        Title = "A zone of {domain} inside hides all other names of the domain",
        Cause = "The inner name servers become authoritative for the whole domain: "
            + "every name that is published outside only is then unknown inside.",
        Fix = "Copy every outside name into the zone inside, or use a pinpoint zone "
            + "for the one record (dns.insideZone: pinpoint).",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Use an Internal Zone for a Services Domain"),
    };
}
