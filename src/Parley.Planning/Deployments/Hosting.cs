namespace Parley.Planning.Deployments;

/// <summary>Where the services run.</summary>
public enum Hosting
{
    /// <summary>On the deployment's own servers.</summary>
    OnPremises,

    /// <summary>All in the cloud.</summary>
    Cloud,

    /// <summary>Messages in the cloud, calls on the deployment's own servers.</summary>
    Hybrid,
}
