using Parley.Configuration.Findings;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The photos are fetched from an address.</summary>
sealed class PhotosByAddress() : LabFault(
    "photos-by-address",
    "The photos are fetched from an address",
    "The configuration names the photo server by its address. Each picture is a question, or is "
    + "missing.",
    ConfigurationFindings.AddressLiteral)
{
    public override void Apply(LabBlueprint blueprint)
    {
        blueprint.OtherNames.Add("192.0.2.52", LabBlueprint.HostName("photos"));
        foreach (var server in blueprint.Playing(LabRole.Configuration))
        {
            server.Pages["/jabber-config.xml"] = new(200, "text/xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <config version="1.0">
                  <Directory>
                    <PhotoUriSubstitutionEnabled>true</PhotoUriSubstitutionEnabled>
                    <PhotoUriSubstitutionToken>uid</PhotoUriSubstitutionToken>
                    <PhotoUriWithToken>https://192.0.2.52/photos/uid.png</PhotoUriWithToken>
                  </Directory>
                </config>

                """);
        }
    }
}
