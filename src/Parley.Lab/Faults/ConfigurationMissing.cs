using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The configuration servers have nothing to hand out.</summary>
sealed class ConfigurationMissing() : LabFault(
    "configuration-missing",
    "The configuration servers have nothing to hand out",
    "The files were not copied when the node was set up anew. Clients sign in and miss voicemail, directory and photos.",
    "client.configuration.none")
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.Configuration))
        {
            foreach (var path in new[] { "/SPDefault.cnf.xml", "/jabber-config.xml" })
                server.Pages[path] = new(404, "text/plain", "Not found.\n");
        }
    }
}
