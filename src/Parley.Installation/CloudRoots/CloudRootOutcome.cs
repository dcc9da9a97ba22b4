namespace Parley.Installation.CloudRoots;

/// <summary>What a store means for the cloud's clients, root by root.</summary>
public enum CloudRootOutcome
{
    /// <summary>It is there.</summary>
    There,

    /// <summary>It is there, and should be no more.</summary>
    ThereAndObsolete,

    /// <summary>It is not there, and nothing needs it.</summary>
    MissingHarmless,

    /// <summary>It is not there, and the cloud's servers are trusted only by it.</summary>
    MissingAndNeeded,
}
