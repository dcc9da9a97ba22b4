using Parley.Configuration.Findings;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The photos are fetched in clear text.</summary>
sealed class PhotosInClear() : LabFault(
    "photos-in-clear",
    "The photos are fetched in clear text",
    "The address was copied from a browser that was not asked for more. "
    + "Whoever is on the way sees who talks to whom.",
    ConfigurationFindings.ClearTextService)
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.Configuration))
        {
            server.Pages["/jabber-config.xml"] = new(200, "text/xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <config version="1.0">
                  <Directory>
                    <PhotoUriSubstitutionEnabled>true</PhotoUriSubstitutionEnabled>
                    <PhotoUriSubstitutionToken>uid</PhotoUriSubstitutionToken>
                    <PhotoUriWithToken>http://photos.example.test/photos/uid.png</PhotoUriWithToken>
                  </Directory>
                </config>

                """);
        }
    }
}
