using Parley.Diagnostics;

namespace Parley.Configuration.Findings;

public static partial class ConfigurationFindings
{
    /// <summary>A document that every client may fetch holds a password.</summary>
    public static readonly Finding PasswordInClear = new("config.profile.password-in-clear", Severity.Warning)
    {
        Title = "{document} holds a password",
        Cause = "{setting} has a value. The document is handed to whoever asks the configuration server for it by name, "
            + "over HTTP in clear text where that is open: the password is public. From release 12.5(1) SU2 the call manager "
            + "encrypts the one in the profile, and clients up to 12.7 can then not use it.",
        Fix = "Empty {setting} in {document} and change that account's password. Let users sign in to the directory with "
            + "their own credentials (Kerberos, or LDAP_UseCredentialsFrom).",
        Source = SourceReference.Seed(SeedDocument.PlanningGuide, "LDAP Service Account"),
    };
}
