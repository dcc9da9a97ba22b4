namespace Parley.Planning.Deployments;

/// <summary>The cloud's messaging service.</summary>
public enum CloudService
{
    /// <summary>The messenger; users may be found by its federated sign-in.</summary>
    Messenger,

    /// <summary>The platform, with the clients in team messaging mode.</summary>
    Platform,
}
