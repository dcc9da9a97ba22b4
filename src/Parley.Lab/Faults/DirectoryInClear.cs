using Parley.Configuration.Findings.Directories;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The service profile has the directory asked in clear text.</summary>
sealed class DirectoryInClear() : LabFault(
    "directory-in-clear",
    "The service profile has the directory asked in clear text",
    "Port 389 was entered and nothing asks for TLS. Passwords cross the network readable.",
    DirectoryFindings.ClearText)
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.Configuration))
        {
            server.Pages["/SPDefault.cnf.xml"] = new(200, "text/xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <ServiceProfile name="Default">
                  <Directory><Primary><Address>ldap1.example.test</Address><Port>389</Port><Protocol>TCP</Protocol></Primary></Directory>
                </ServiceProfile>

                """);
        }
    }
}
