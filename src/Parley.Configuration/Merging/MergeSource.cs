namespace Parley.Configuration.Merging;

/// <summary>Where a value comes from, in the order in which the later sources give way to the earlier ones after sign-in.</summary>
public enum MergeSource
{
    /// <summary>The user's service profile.</summary>
    ServiceProfile,

    /// <summary>The configuration file of the user's group.</summary>
    GroupFile,

    /// <summary>The configuration file of all users.</summary>
    ConfigurationFile,

    /// <summary>What the installer left, on Windows.</summary>
    Bootstrap,

    /// <summary>A provisioning link, or the managed app configuration; not on Windows.</summary>
    Link,

    /// <summary>None: the default holds.</summary>
    Default,
}
