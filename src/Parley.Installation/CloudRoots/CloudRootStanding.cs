namespace Parley.Installation.CloudRoots;

/// <summary>What is known today of a root that the cloud's clients were once told to have.</summary>
public enum CloudRootStanding
{
    /// <summary>The cloud's certificates go back to it.</summary>
    Needed,

    /// <summary>Nothing of the cloud goes back to it any more; it does no harm.</summary>
    Superseded,

    /// <summary>It has ended.</summary>
    Expired,

    /// <summary>Root programmes have taken it out because its authority failed them.</summary>
    Distrusted,
}
