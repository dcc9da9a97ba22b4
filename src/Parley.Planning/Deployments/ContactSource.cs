namespace Parley.Planning.Deployments;

/// <summary>Where clients look people up.</summary>
public enum ContactSource
{
    /// <summary>In an LDAP directory.</summary>
    Directory,

    /// <summary>At the call manager's user data service.</summary>
    UserData,

    /// <summary>In the cloud.</summary>
    Cloud,
}
