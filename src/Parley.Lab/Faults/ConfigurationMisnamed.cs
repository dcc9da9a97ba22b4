using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The file of the clients' configuration has another name.</summary>
sealed class ConfigurationMisnamed() : LabFault(
    "configuration-misnamed",
    "The file of the clients' configuration has another name",
    "It was uploaded with a capital letter. The server tells them apart, and clients ask for the small "
    + "one.",
    "client.configuration.misnamed")
{
    public override void Apply(LabBlueprint blueprint)
    {
        const string configuration = """
            <?xml version="1.0" encoding="utf-8"?>
            <config version="1.0"><Client><ConfigRefetchInterval>8</ConfigRefetchInterval></Client></config>

            """;
        foreach (var server in blueprint.Playing(LabRole.Configuration))
        {
            server.Pages["/jabber-config.xml"] = new(404, "text/plain", "Not found.\n");
            server.Pages["/Jabber-config.xml"] = new(200, "text/xml", configuration);
        }
    }
}
