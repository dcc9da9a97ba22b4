using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>No call manager knows the user.</summary>
sealed class UserNotInCluster() : LabFault(
    "user-not-in-cluster",
    "No call manager knows the user",
    "The account is in the directory and was not synchronised, or the home cluster is one that this one has not heard of.",
    "client.user-data.user-not-found")
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.UserData))
        {
            server.Pages["/cucm-uds/clusterUser"] = new(200, "application/xml", """
                <clusterUser version="12.5.1"><result found="false"/></clusterUser>

                """);
        }
    }
}
