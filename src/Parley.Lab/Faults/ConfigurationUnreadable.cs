using Parley.Configuration.Findings;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The configuration of the clients is not well-formed.</summary>
sealed class ConfigurationUnreadable() : LabFault(
    "configuration-unreadable",
    "The configuration of the clients is not well-formed",
    "Somebody edited the file by hand and lost an end tag. Clients ignore all of it, and nobody sees why.",
    ConfigurationFindings.DocumentUnreadable)
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.Configuration))
        {
            server.Pages["/jabber-config.xml"] = new(200, "text/xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <config version="1.0">
                  <Client>
                    <ConfigRefetchInterval>8</ConfigRefetchInterval>
                  <Policies>
                    <ServiceDiscoveryExcludedServices>WEBEX</ServiceDiscoveryExcludedServices>
                  </Policies>
                </config>

                """);
        }
    }
}
