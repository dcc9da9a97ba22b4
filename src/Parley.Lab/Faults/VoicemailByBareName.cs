using Parley.Configuration.Findings;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The service profile names voicemail without its domain.</summary>
sealed class VoicemailByBareName() : LabFault(
    "voicemail-by-bare-name",
    "The service profile names voicemail without its domain",
    "It works in the office, where the domain is searched. The certificate names the full name, and "
    + "nobody outside finds it.",
    ConfigurationFindings.BareHostName)
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.Configuration))
        {
            server.Pages["/SPDefault.cnf.xml"] = new(200, "text/xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <ServiceProfile name="Default">
                  <Voicemail><Primary><Address>cuc1</Address><Port>443</Port><Protocol>HTTPS</Protocol></Primary></Voicemail>
                </ServiceProfile>

                """);
        }
    }
}
