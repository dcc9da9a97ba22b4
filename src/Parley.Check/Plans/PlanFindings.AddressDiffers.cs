using Parley.Diagnostics;

namespace Parley.Check.Plans;

static partial class PlanFindings
{
    /// <summary>A server with another address.</summary>
    public static readonly Finding AddressDiffers = new("check.plan.address-differs", Severity.Warning)
    {
        Title = "{host} has another address than the plan says",
        Cause = "The plan says {planned}, and clients are led to {found}.",
        Fix = "Publish the address of the plan, or write the one that holds into it (clusters.nodes.addresses).",
        Source = SourceReference.Own("The plan says what is to be true, and whoever changes one of the two changes the other"),
    };
}
