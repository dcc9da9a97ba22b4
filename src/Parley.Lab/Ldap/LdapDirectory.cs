namespace Parley.Lab.Ldap;

/// <summary>Names in the lab's directory.</summary>
static class LdapDirectory
{
    /// <summary>The suffix.</summary>
    internal const string Suffix = "dc=example,dc=test";

    /// <summary>Below it are the people.</summary>
    internal const string People = "ou=people," + Suffix;
}
