using Parley.Diagnostics;

namespace Parley.Client.Findings;

static partial class ClientFindings
{
    /// <summary>The cluster does not know the user.</summary>
    public static readonly Finding UserNotFound = new("client.user-data.user-not-found", Severity.Error)
    {
        Title = "The cluster does not know the user {user}",
        Cause = "{node} answers that no cluster has the user {user}: the account is missing, is named otherwise, or the "
            + "clusters do not exchange their users (ILS).",
        Fix = "Create or synchronise the user {user} on its home cluster, or sign in with the name that the cluster "
            + "knows; between clusters configure the intercluster lookup.",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "Cisco Intercluster Lookup Service"),
    };
}
