using Parley.Configuration.Findings;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The cluster names its second node by its address.</summary>
sealed class ServerListByAddress() : LabFault(
    "server-list-by-address",
    "The cluster names its second node by its address",
    "The node was added by its address under System > Server. Clients get the list as it is and compare "
    + "the address with a certificate of names.",
    ConfigurationFindings.AddressLiteral)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.OtherNames.Add("192.0.2.12", LabBlueprint.HostName("cucm2"));
        foreach (var server in blueprint.Playing(LabRole.UserData))
        {
            server.Pages["/cucm-uds/servers"] = new(200, "application/xml", """
                <servers version="12.5.1"><server>cucm1.example.test</server><server>192.0.2.12</server></servers>

                """);
        }
    }
}
