namespace Parley.Planning.Deployments;

/// <summary>A way of showing one's screen.</summary>
public enum ScreenShare
{
    /// <summary>In a call, over BFCP.</summary>
    Bfcp,

    /// <summary>From client to client without a call, over RDP.</summary>
    ImOnly,

    /// <summary>In a meeting in the cloud.</summary>
    Meeting,
}
