namespace Parley.Check.Rehearsal;

/// <summary>What becomes of a remembered decision.</summary>
public enum PinStanding
{
    /// <summary>It covers the new certificate as well.</summary>
    Holds,

    /// <summary>The new certificate is trusted without it.</summary>
    NotNeeded,

    /// <summary>It does not cover the new certificate: who was let through is asked, or refused.</summary>
    Breaks,
}
