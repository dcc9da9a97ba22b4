using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>A link that is too small.</summary>
    public static readonly Finding LinkTooSmall = new("planning.bandwidth.link-too-small", Severity.Warning)
    {
        Title = "The link does not carry the busy hour: {needed} of {available} kbit/s",
        Cause = "The calls of the busy hour take {needed} kbit/s in one direction, "
            + "and calls may take {percent} percent of the link, {available} kbit/s; voices break up then, for all.",
        Fix = "Order a link of {link} kbit/s, choose a lower codec or picture for the site, "
            + "or let the call manager admit fewer calls.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Bandwidths"),
    };
}
