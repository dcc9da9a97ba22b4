using Parley.Configuration.Findings.Values;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>A setting of the clients has a value that they do not know.</summary>
sealed class ConfigurationValueWrong() : LabFault(
    "configuration-value-wrong",
    "A setting of the clients has a value that they do not know",
    "The file was written from memory. Clients pass over the line and do what they do without it, "
    + "and nobody sees why.",
    ValueFindings.WrongType)
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.Configuration))
        {
            server.Pages["/jabber-config.xml"] = new(200, "text/xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <config version="1.0">
                  <Policies>
                    <Screen_Capture_Enabled>perhaps</Screen_Capture_Enabled>
                  </Policies>
                </config>

                """);
        }
    }
}
