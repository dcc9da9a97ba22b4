using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The clients search the directory where it holds nothing.</summary>
sealed class SearchBaseWrong() : LabFault(
    "search-base-wrong",
    "The clients search the directory where it holds nothing",
    "The directory was moved to another suffix, and the file still names the old one. "
    + "Every search finds nobody.",
    "client.directory.base-not-held")
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.Configuration))
        {
            server.Pages["/jabber-config.xml"] = new(200, "text/xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <config version="1.0">
                  <Directory>
                    <SearchBase1>ou=people,dc=old,dc=test</SearchBase1>
                  </Directory>
                </config>

                """);
        }
    }
}
