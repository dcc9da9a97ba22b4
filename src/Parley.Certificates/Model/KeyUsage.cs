namespace Parley.Certificates.Model;

/// <summary>What a key may be used for; bit numbers of RFC 5280, 4.2.1.3.</summary>
[Flags]
public enum KeyUsage
{
    /// <summary>Nothing; a certificate that says so breaks RFC 5280.</summary>
    None = 0,

    /// <summary>Signatures other than those below: TLS handshakes with ephemeral keys.</summary>
    DigitalSignature = 1 << 0,

    /// <summary>nonRepudiation, now contentCommitment.</summary>
    ContentCommitment = 1 << 1,

    /// <summary>Encrypting keys: TLS 1.2 handshakes with RSA key transport.</summary>
    KeyEncipherment = 1 << 2,

    /// <summary>Encrypting data directly.</summary>
    DataEncipherment = 1 << 3,

    /// <summary>Agreeing on keys.</summary>
    KeyAgreement = 1 << 4,

    /// <summary>Signing certificates.</summary>
    CertificateSigning = 1 << 5,

    /// <summary>Signing revocation lists.</summary>
    CrlSigning = 1 << 6,

    /// <summary>With key agreement: encrypting only.</summary>
    EncipherOnly = 1 << 7,

    /// <summary>With key agreement: decrypting only.</summary>
    DecipherOnly = 1 << 8,
}
