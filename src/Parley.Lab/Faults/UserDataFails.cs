using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The call managers answer every question with an error of their own.</summary>
sealed class UserDataFails() : LabFault(
    "user-data-fails",
    "The call managers answer every question with an error of their own",
    "The database behind the web service is down. The port is open, the certificate is good, and nobody "
    + "can sign in.",
    "client.service.unexpected-answer")
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.UserData))
        {
            foreach (var path in new[] { "/cucm-uds/version", "/cucm-uds/clusterUser", "/cucm-uds/servers" })
                server.Pages[path] = new(500, "text/html", "<!DOCTYPE html><title>Error</title><p>Internal server error.\n");
        }
    }
}
