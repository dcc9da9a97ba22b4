using Parley.Configuration.Findings.Directories;

namespace Parley.Configuration.Lint.Rules;

/// <summary>One way to sign in to the directory is configured, not two.</summary>
sealed class DirectoryCredentialsRule : ILintRule
{
    public void Check(LintContext context)
    {
        var ways = new[]
        {
            context.Find("LDAP_UseCredentialsFrom"),
            context.Switch("LdapAnonymousBinding") == true ? context.Find("LdapAnonymousBinding") : null,
            context.Find("ConnectionUsername") ?? context.Find("ConnectionPassword"),
            context.Switch("UseWindowsCredentials") == true ? context.Find("UseWindowsCredentials") : null,
        };
        var configured = ways.OfType<ClientFiles.ConfigurationEntry>().OrderBy(entry => entry.Place.ByteOffset).ToList();
        foreach (var entry in configured.Skip(1))
        {
            context.Add(DirectoryFindings.CredentialsContradict, entry, null,
                ("other", configured[0].Name), ("otherLine", configured[0].Place.Line));
        }
    }
}
