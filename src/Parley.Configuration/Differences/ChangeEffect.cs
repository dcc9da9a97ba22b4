namespace Parley.Configuration.Differences;

/// <summary>What a client that runs does when a change reaches it.</summary>
public enum ChangeEffect
{
    /// <summary>Nothing that users see; the value holds at once or from the next sign-in on.</summary>
    None,

    /// <summary>It tells the user to sign out, who may go on with the old values.</summary>
    AsksToSignOut,

    /// <summary>It signs out by itself, and signs in again when the user agrees.</summary>
    SignsOut,

    /// <summary>It asks to be reset: a primary service changed.</summary>
    Resets,
}
