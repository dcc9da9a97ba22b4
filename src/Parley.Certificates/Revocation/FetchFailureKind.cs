namespace Parley.Certificates.Revocation;

/// <summary>Why a list or an answer is not at hand.</summary>
public enum FetchFailureKind
{
    /// <summary>No name, no route or no connection.</summary>
    Unreachable,

    /// <summary>A web server answered that it does not have it, or not for us.</summary>
    NotServed,

    /// <summary>It did not come within the time allowed.</summary>
    TooSlow,

    /// <summary>What came is neither a list nor an answer.</summary>
    Unusable,
}
