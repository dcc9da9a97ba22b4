namespace Parley.Installation.Preflight.Reading;

/// <summary>Kinds of keys by what programs make of them.</summary>
enum KeyKind
{
    /// <summary>RSA, P-256, P-384, P-521: programs and clients take them everywhere.</summary>
    Usual,

    /// <summary>DSA; TLS 1.3 has none, and clients have given it up.</summary>
    Dsa,

    /// <summary>RSA for PSS signatures only.</summary>
    RsaPss,

    /// <summary>Ed25519.</summary>
    Ed25519,

    /// <summary>Ed448.</summary>
    Ed448,

    /// <summary>ML-DSA.</summary>
    MlDsa,

    /// <summary>The curve of Bitcoin.</summary>
    Secp256k1,

    /// <summary>A NIST curve that is too small.</summary>
    P224,

    /// <summary>A named curve that is none of those above.</summary>
    OtherCurve,

    /// <summary>A curve that the key gives by its parameters.</summary>
    ExplicitCurve,

    /// <summary>An algorithm that Parley does not know.</summary>
    Unknown,
}
