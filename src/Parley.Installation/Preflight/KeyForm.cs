namespace Parley.Installation.Preflight;

/// <summary>How private keys are written down, as product packs say it.</summary>
public enum KeyForm
{
    /// <summary>One that no product takes: DSA, SSH, PuTTY.</summary>
    Other,

    /// <summary>PKCS#1, <c>BEGIN RSA PRIVATE KEY</c>.</summary>
    Pkcs1,

    /// <summary>SEC1, <c>BEGIN EC PRIVATE KEY</c>.</summary>
    Sec1,

    /// <summary>PKCS#8, <c>BEGIN PRIVATE KEY</c>.</summary>
    Pkcs8,

    /// <summary>PKCS#8 under a password, <c>BEGIN ENCRYPTED PRIVATE KEY</c>.</summary>
    EncryptedPkcs8,

    /// <summary>The old form under a password: <c>Proc-Type: 4,ENCRYPTED</c>.</summary>
    EncryptedPem,

    /// <summary>In a PKCS#12.</summary>
    Pkcs12,
}
