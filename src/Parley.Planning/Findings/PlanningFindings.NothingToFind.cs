using Parley.Diagnostics;

namespace Parley.Planning.Findings;

static partial class PlanningFindings
{
    /// <summary>A deployment without servers for its record.</summary>
    public static readonly Finding NothingToFind = new("planning.dns.nothing-to-find", Severity.Error)
    {
        Title = "No server is planned that _cisco-uds could name",
        Cause = "Clients inside look for _cisco-uds in {domain} and find their home cluster, "
            + "profile and services from there; the plan has no call manager and no presence server.",
        Fix = "Add the cluster that users sign in to (clusters, with product: call-manager or presence).",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "How the Client Locates Services"),
    };
}
