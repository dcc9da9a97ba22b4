namespace Parley.Certificates.Judging;

/// <summary>Who signed a certificate, as far as the certificates tell; advice depends on it.</summary>
public enum SigningClass
{
    /// <summary>The certificate could not be read.</summary>
    Unknown,

    /// <summary>Its own key.</summary>
    SelfSigned,

    /// <summary>An authority of an enterprise.</summary>
    PrivateAuthority,

    /// <summary>A public authority: it names a policy of the CA/Browser Forum.</summary>
    PublicAuthority,
}
