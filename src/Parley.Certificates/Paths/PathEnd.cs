namespace Parley.Certificates.Paths;

/// <summary>Why a path ends where it ends.</summary>
public enum PathEnd
{
    /// <summary>At a trust anchor.</summary>
    Anchored,

    /// <summary>At a certificate that signed itself and is no anchor.</summary>
    SelfSigned,

    /// <summary>No certificate has the issuer's name.</summary>
    IssuerNotFound,

    /// <summary>Certificates have the issuer's name, but the key of none verifies the signature.</summary>
    SignatureInvalid,

    /// <summary>The only issuers are in the path already.</summary>
    Loop,

    /// <summary>The path would become longer than the policy allows.</summary>
    TooDeep,

    /// <summary>The search ran out of its budget.</summary>
    BudgetExceeded,
}
