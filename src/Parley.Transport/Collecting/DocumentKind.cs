namespace Parley.Transport.Collecting;

/// <summary>The kinds of documents that certificates refer to.</summary>
public enum DocumentKind
{
    /// <summary>The certificate of an issuer (caIssuers; RFC 5280, 4.2.2.1).</summary>
    Issuer,

    /// <summary>A revocation list (RFC 5280, 4.2.1.13).</summary>
    RevocationList,

    /// <summary>What changed since a revocation list (RFC 5280, 4.2.1.15 and 5.2.4).</summary>
    DeltaList,

    /// <summary>An answer of a responder (RFC 6960).</summary>
    OcspAnswer,
}
