using Parley.Diagnostics;

namespace Parley.Check.Plans;

static partial class PlanFindings
{
    /// <summary>A service at a port that firewalls of the plan would close.</summary>
    public static readonly Finding PortUnplanned = new("check.plan.port-unplanned", Severity.Warning)
    {
        Title = "A service is at a port that the plan does not open: {node}",
        Cause = "{source} leads clients to {node}, and the plan opens to {product}: {planned}.",
        Fix = "Move the service to a port of the plan, or write what needs the port into it; "
            + "'parley plan firewall' tells what is open.",
        Source = SourceReference.Own("The plan says what is to be true, and whoever changes one of the two changes the other"),
    };
}
