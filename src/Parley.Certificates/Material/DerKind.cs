namespace Parley.Certificates.Material;

/// <summary>What encoded octets look like by their outermost values; whether they are it is for their parser to say.</summary>
enum DerKind
{
    /// <summary>Nothing that Parley knows.</summary>
    Unknown,

    /// <summary>A certificate (RFC 5280, 4.1).</summary>
    Certificate,

    /// <summary>A revocation list (RFC 5280, 5.1).</summary>
    RevocationList,

    /// <summary>A request (RFC 2986, 4.2).</summary>
    Request,

    /// <summary>An OCSP response (RFC 6960, 4.2.1).</summary>
    OcspResponse,

    /// <summary>An OCSP request (RFC 6960, 4.1.1).</summary>
    OcspRequest,

    /// <summary>PKCS#7 (RFC 5652, 3).</summary>
    ContentInfo,

    /// <summary>PKCS#12 (RFC 7292, 4).</summary>
    Pkcs12,

    /// <summary>A private key of any form.</summary>
    PrivateKey,

    /// <summary>A public key alone (RFC 5280, 4.1.2.7).</summary>
    PublicKey,
}
