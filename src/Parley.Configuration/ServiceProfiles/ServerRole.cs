namespace Parley.Configuration.ServiceProfiles;

/// <summary>The order in which the servers of a group are tried.</summary>
public enum ServerRole
{
    /// <summary>The first.</summary>
    Primary,

    /// <summary>The second.</summary>
    Backup1,

    /// <summary>The third.</summary>
    Backup2,
}
