namespace Parley.Discovery.Paths;

/// <summary>A way of discovery that an administrator has switched off (ServiceDiscoveryExcludedServices).</summary>
public enum ExcludedService
{
    /// <summary>No cloud lookup.</summary>
    Webex,

    /// <summary>No <c>_cisco-uds</c>.</summary>
    Cucm,

    /// <summary>No <c>_cuplogin</c>.</summary>
    Cup,
}
