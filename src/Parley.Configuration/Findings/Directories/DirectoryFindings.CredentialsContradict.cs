using Parley.Diagnostics;

namespace Parley.Configuration.Findings.Directories;

public static partial class DirectoryFindings
{
    /// <summary>Two ways to sign in to the directory are configured.</summary>
    public static readonly Finding CredentialsContradict = new("config.directory.credentials-contradict", Severity.Warning)
    {
        Title = "{parameter} and {other} exclude each other",
        Cause = "Line {line} and line {otherLine} name two ways to sign in to the directory: {parameter} and "
            + "{other}. Which of them the client tries is not published.",
        Fix = "Keep one: LDAP_UseCredentialsFrom for the credentials that users sign in with, ConnectionUsername "
            + "for one read-only account, LdapAnonymousBinding for none, or nothing at all for Kerberos.",
        Source = SourceReference.Policy("Parameters Reference Guide for Cisco Jabber 12.8", "Directory Parameters"),
    };
}
