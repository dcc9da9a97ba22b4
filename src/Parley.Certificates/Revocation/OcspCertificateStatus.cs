namespace Parley.Certificates.Revocation;

/// <summary>What a responder says about one certificate (RFC 6960, 2.2).</summary>
public enum OcspCertificateStatus
{
    /// <summary>It is not revoked.</summary>
    Good,

    /// <summary>It is revoked, for good or on hold.</summary>
    Revoked,

    /// <summary>The responder does not know it.</summary>
    Unknown,
}
