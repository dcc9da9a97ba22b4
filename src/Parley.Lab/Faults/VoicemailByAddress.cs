using Parley.Configuration.Findings;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The service profile names voicemail by its address.</summary>
sealed class VoicemailByAddress() : LabFault(
    "voicemail-by-address",
    "The service profile names voicemail by its address",
    "It was entered while DNS was down. A certificate names hosts, so that every user is asked.",
    ConfigurationFindings.AddressLiteral)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.OtherNames.Add("192.0.2.51", LabBlueprint.HostName("cuc1"));
        foreach (var server in blueprint.Playing(LabRole.Configuration))
        {
            server.Pages["/SPDefault.cnf.xml"] = new(200, "text/xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <ServiceProfile name="Default">
                  <Voicemail><Primary><Address>192.0.2.51</Address><Port>443</Port><Protocol>HTTPS</Protocol></Primary></Voicemail>
                </ServiceProfile>

                """);
        }
    }
}
