namespace Parley.Planning.Deployments;

/// <summary>How users send each other files.</summary>
public enum FileTransfer
{
    /// <summary>Through a server that keeps them.</summary>
    Managed,

    /// <summary>From client to client.</summary>
    PeerToPeer,
}
