namespace Parley.Certificates.Revocation;

/// <summary>
/// The reasons that a list or a distribution point is about: ReasonFlags of RFC 5280, 4.2.1.13, bit for bit. Bit 0 is unused.
/// </summary>
[Flags]
public enum RevocationReasons
{
    /// <summary>No reason.</summary>
    None = 0,

    /// <summary>keyCompromise.</summary>
    KeyCompromise = 1 << 1,

    /// <summary>cACompromise.</summary>
    CaCompromise = 1 << 2,

    /// <summary>affiliationChanged.</summary>
    AffiliationChanged = 1 << 3,

    /// <summary>superseded.</summary>
    Superseded = 1 << 4,

    /// <summary>cessationOfOperation.</summary>
    CessationOfOperation = 1 << 5,

    /// <summary>certificateHold.</summary>
    CertificateHold = 1 << 6,

    /// <summary>privilegeWithdrawn.</summary>
    PrivilegeWithdrawn = 1 << 7,

    /// <summary>aACompromise.</summary>
    AaCompromise = 1 << 8,

    /// <summary>Every reason: a certificate is good only when all are ruled out (RFC 5280, 6.3.3).</summary>
    All = KeyCompromise | CaCompromise | AffiliationChanged | Superseded | CessationOfOperation | CertificateHold
        | PrivilegeWithdrawn | AaCompromise,
}
