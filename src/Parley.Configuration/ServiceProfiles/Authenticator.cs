namespace Parley.Configuration.ServiceProfiles;

/// <summary>Who checks a user's credentials.</summary>
public enum Authenticator
{
    /// <summary>The presence server: full deployments and messages only, on premises.</summary>
    PresenceServer,

    /// <summary>The call manager: phone mode.</summary>
    CallManager,

    /// <summary>The messenger in the cloud.</summary>
    CloudMessenger,
}
