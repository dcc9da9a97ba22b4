namespace Parley.Discovery.Paths;

/// <summary>Which way sign-in goes.</summary>
public enum SignInPath
{
    /// <summary>The domain belongs to the cloud messenger.</summary>
    Cloud,

    /// <summary>Inside the organisation's network: straight to the user data service.</summary>
    Inside,

    /// <summary>Outside: through the edge.</summary>
    Edge,

    /// <summary>By the records of open standards.</summary>
    OpenXmpp,

    /// <summary>Nothing was found: a person must name the servers.</summary>
    Manual,
}
