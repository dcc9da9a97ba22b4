namespace Parley.Certificates.Revocation;

/// <summary>Why a certificate was revoked (RFC 5280, 5.3.1); the numbers are those of the encoding.</summary>
public enum RevocationReason
{
    /// <summary>No reason was given.</summary>
    Unspecified = 0,

    /// <summary>The holder's key is known to others, or may be.</summary>
    KeyCompromise = 1,

    /// <summary>An authority's key is known to others, or may be.</summary>
    CaCompromise = 2,

    /// <summary>The holder's name or other data of it changed.</summary>
    AffiliationChanged = 3,

    /// <summary>Another certificate took its place.</summary>
    Superseded = 4,

    /// <summary>It is no longer needed.</summary>
    CessationOfOperation = 5,

    /// <summary>It is on hold: the only revocation that can be taken back.</summary>
    CertificateHold = 6,

    /// <summary>It is no longer on hold, or has expired; in delta lists only.</summary>
    RemoveFromCrl = 8,

    /// <summary>A privilege that it named was withdrawn.</summary>
    PrivilegeWithdrawn = 9,

    /// <summary>The key of an authority for attributes is known to others, or may be.</summary>
    AaCompromise = 10,
}
