namespace Parley.Configuration.Effective;

/// <summary>Which document gave a value.</summary>
public enum ConfigurationSource
{
    /// <summary>The user's service profile; it wins where it has a value.</summary>
    ServiceProfile,

    /// <summary>The client configuration file; it counts where the service profile is blank.</summary>
    ConfigurationFile,

    /// <summary>Neither; the service profile's default holds, which is blank.</summary>
    Default,
}
