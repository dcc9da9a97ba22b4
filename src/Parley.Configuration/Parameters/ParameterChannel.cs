namespace Parley.Configuration.Parameters;

/// <summary>The way on which a parameter reaches a client.</summary>
public enum ParameterChannel
{
    /// <summary>The client configuration file.</summary>
    File,

    /// <summary>An argument of the installer on Windows, kept in the bootstrap file.</summary>
    Installer,

    /// <summary>A provisioning link, or the managed app configuration of a mobile device.</summary>
    Link,

    /// <summary>A policy of the server or the cloud, which no file sets.</summary>
    Server,
}
