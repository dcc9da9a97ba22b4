namespace Parley.Certificates.Inspection;

/// <summary>How sure it is who issued a certificate.</summary>
public enum IssuerLinkKind
{
    /// <summary>No certificate of the file has the issuer's name.</summary>
    Absent,

    /// <summary>The key of a certificate with the issuer's name made the signature.</summary>
    Verified,

    /// <summary>A certificate has the issuer's name; the signature cannot be verified here, or there are too many to verify.</summary>
    ByName,

    /// <summary>A certificate has the issuer's name; its key did not make the signature, and is not said to have.</summary>
    OtherKey,

    /// <summary>The key of a certificate with the issuer's name should have made the signature, and did not.</summary>
    Broken,
}
