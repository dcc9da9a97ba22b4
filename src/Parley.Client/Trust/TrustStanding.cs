namespace Parley.Client.Trust;

/// <summary>Where a server stands after remembered decisions and the administrator's policy.</summary>
public enum TrustStanding
{
    /// <summary>Nobody may accept it.</summary>
    Forbidden,

    /// <summary>It was not decided yet, or the decision does not cover what is so now: a person has to be asked.</summary>
    Undecided,

    /// <summary>It was accepted.</summary>
    Accepted,
}
