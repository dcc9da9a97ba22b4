using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The second configuration server hands out an old file.</summary>
sealed class ConfigurationDiffers() : LabFault(
    "configuration-differs",
    "The second configuration server hands out an old file",
    "The new file was uploaded to the first node and forgotten on the second. Clients that ask the second miss what was set up.",
    "client.configuration.nodes-differ")
{
    public override void Apply(LabBlueprint blueprint) =>
        blueprint.On("cucm2", LabRole.Configuration).Pages["/jabber-config.xml"] =
            new(200, "text/xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<config version=\"1.0\"/>\n");
}
