using Parley.Configuration.Findings;
using Parley.Lab.Blueprints;

namespace Parley.Lab.Faults;

/// <summary>The service profile holds a password.</summary>
sealed class PasswordInProfile() : LabFault(
    "password-in-profile",
    "The service profile holds a password",
    "The directory is to be searched with an account of its own, and whoever can fetch the profile can "
    + "read its password.",
    ConfigurationFindings.PasswordInClear)
{
    public override void Apply(LabBlueprint blueprint)
    {
        foreach (var server in blueprint.Playing(LabRole.Configuration))
        {
            server.Pages["/SPDefault.cnf.xml"] = new(200, "text/xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <ServiceProfile name="Default">
                  <Directory>
                    <Primary><Address>ldap1.example.test</Address><Port>636</Port><Protocol>TLS</Protocol></Primary>
                    <UseUserCredential>false</UseUserCredential>
                    <DN>uid=reader,dc=example,dc=test</DN>
                    <Password>not-a-secret-any-more</Password>
                  </Directory>
                </ServiceProfile>

                """);
        }
    }
}
