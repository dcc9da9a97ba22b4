namespace Parley.Certificates.Revocation;

/// <summary>Why a list or an answer is not at hand.</summary>
public enum FetchFailureKind
{
    /// <summary>No connection, or the server refused.</summary>
    Unreachable,

    /// <summary>It did not come within the time allowed.</summary>
    TooSlow,

    /// <summary>What came is neither a list nor an answer.</summary>
    Unusable,
}
