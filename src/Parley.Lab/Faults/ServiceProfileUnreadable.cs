using Parley.Configuration.Findings;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The service profile is not well-formed.</summary>
sealed class ServiceProfileUnreadable() : LabFault(
    "service-profile-unreadable",
    "The service profile is not well-formed",
    "A search filter with a bare ampersand broke it. Clients start without the servers that it names.",
    ConfigurationFindings.DocumentUnreadable)
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.Configuration))
        {
            server.Pages["/SPDefault.cnf.xml"] = new(200, "text/xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <ServiceProfile name="Default">
                  <Directory><BaseFilter>(&(objectCategory=person)(mail=*))</BaseFilter></Directory>
                </ServiceProfile>

                """);
        }
    }
}
