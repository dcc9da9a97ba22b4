namespace Parley.Certificates.Revocation;

/// <summary>What is known about one certificate of a path. Five outcomes, which are never mixed.</summary>
public enum RevocationStatus
{
    /// <summary>Its issuer says, in time, that it is not revoked.</summary>
    Good,

    /// <summary>Its issuer revoked it.</summary>
    Revoked,

    /// <summary>Nobody was asked, or whoever was asked says nothing about it.</summary>
    NoInformation,

    /// <summary>Who could say it could not be reached.</summary>
    Unreachable,

    /// <summary>What came took too long or cannot be used: stale, malformed, wrongly signed, not understood.</summary>
    Unusable,
}
