using Parley.Configuration.Findings;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>A setting of the service profile names two servers at once.</summary>
sealed class TwoServersInOneSetting() : LabFault(
    "two-servers-in-one-setting",
    "A setting of the service profile names two servers at once",
    "The second one was added after a comma. Clients take the whole for one name, which is none.",
    ConfigurationFindings.AddressUnreadable)
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.Configuration))
        {
            server.Pages["/SPDefault.cnf.xml"] = new(200, "text/xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <ServiceProfile name="Default">
                  <Voicemail><Primary><Address>cuc1.example.test, cuc2.example.test</Address><Port>443</Port></Primary></Voicemail>
                </ServiceProfile>

                """);
        }
    }
}
