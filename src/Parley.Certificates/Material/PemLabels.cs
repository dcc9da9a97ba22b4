namespace Parley.Certificates.Material;

/// <summary>The words after BEGIN: what they promise. What a block holds is seen in its octets.</summary>
static class PemLabels
{
    /// <summary>What a block is that Parley knows of and does not read, else <see langword="null"/>.</summary>
    internal static string? OtherThanRead(string? label) => label switch
    {
        null => null,
        "OPENSSH PRIVATE KEY" => "private key of OpenSSH",
        "SSH2 PUBLIC KEY" or "SSH2 ENCRYPTED PRIVATE KEY" => "key of SSH",
        "EC PARAMETERS" => "parameters of a curve",
        "DH PARAMETERS" or "X9.42 DH PARAMETERS" => "Diffie-Hellman parameters",
        "DSA PARAMETERS" => "DSA parameters",
        "ATTRIBUTE CERTIFICATE" => "attribute certificate",
        "SSL SESSION PARAMETERS" => "TLS session",
        "RSA PUBLIC KEY" => "RSA public key (PKCS#1)",
        _ when label.StartsWith("PGP ", StringComparison.Ordinal) => "OpenPGP " + label[4..].ToLowerInvariant(),
        _ => null,
    };

    /// <summary>Whether the label promises that kind.</summary>
    internal static bool Promises(string label, DerKind kind) => kind switch
    {
        DerKind.Certificate => label is "CERTIFICATE" or "X509 CERTIFICATE" or "TRUSTED CERTIFICATE",
        DerKind.RevocationList => label is "X509 CRL" or "CRL",
        DerKind.Request => label is "CERTIFICATE REQUEST" or "NEW CERTIFICATE REQUEST",
        DerKind.ContentInfo => label is "PKCS7" or "CMS" or "PKCS #7 SIGNED DATA",
        DerKind.Pkcs12 => label is "PKCS12" or "PFX",
        DerKind.PrivateKey => label.EndsWith("PRIVATE KEY", StringComparison.Ordinal),
        DerKind.PublicKey => label is "PUBLIC KEY",
        DerKind.OcspResponse => label is "OCSP RESPONSE",
        DerKind.OcspRequest => label is "OCSP REQUEST",
        _ => false,
    };

    /// <summary>The kind that a label promises, as near as it can be told from a mistyped one.</summary>
    internal static DerKind Promised(string? label) => label switch
    {
        null => DerKind.Unknown,
        "OCSP REQUEST" => DerKind.OcspRequest,
        _ when label.Contains("REQ", StringComparison.Ordinal) => DerKind.Request,
        _ when label.Contains("PRIVATE", StringComparison.Ordinal) => DerKind.PrivateKey,
        _ when label.Contains("PUBLIC", StringComparison.Ordinal) => DerKind.PublicKey,
        _ when label.Contains("CRL", StringComparison.Ordinal) => DerKind.RevocationList,
        _ when label.Contains("OCSP", StringComparison.Ordinal) => DerKind.OcspResponse,
        _ when label.Contains("PKCS12", StringComparison.Ordinal) => DerKind.Pkcs12,
        _ when label.Contains("PKCS", StringComparison.Ordinal) || label.Contains("CMS", StringComparison.Ordinal) => DerKind.ContentInfo,
        _ when label.Contains("CERT", StringComparison.Ordinal) => DerKind.Certificate,
        _ => DerKind.Unknown,
    };

    /// <summary>The label to write for a kind.</summary>
    internal static string Of(DerKind kind) => kind switch
    {
        DerKind.RevocationList => "X509 CRL",
        DerKind.Request => "CERTIFICATE REQUEST",
        DerKind.ContentInfo => "PKCS7",
        DerKind.PrivateKey => "PRIVATE KEY",
        DerKind.PublicKey => "PUBLIC KEY",
        DerKind.Pkcs12 => "PKCS12",
        DerKind.OcspResponse => "OCSP RESPONSE",
        DerKind.OcspRequest => "OCSP REQUEST",
        _ => "CERTIFICATE",
    };
}
