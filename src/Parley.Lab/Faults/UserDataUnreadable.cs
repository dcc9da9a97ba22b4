using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The call managers answer questions about users with a page for people.</summary>
sealed class UserDataUnreadable() : LabFault(
    "user-data-unreadable",
    "The call managers answer questions about users with a page for people",
    "A portal or a proxy stands in front of them and asks everybody to sign in. Clients wait for XML and get HTML.",
    "client.user-data.unreadable")
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.UserData))
        {
            foreach (var path in new[] { "/cucm-uds/clusterUser", "/cucm-uds/servers" })
                server.Pages[path] = new(200, "text/html", "<!DOCTYPE html><title>Sign in</title><p>Please sign in.\n");
        }
    }
}
