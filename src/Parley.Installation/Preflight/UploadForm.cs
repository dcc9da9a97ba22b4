namespace Parley.Installation.Preflight;

/// <summary>How a file is written down.</summary>
public enum UploadForm
{
    /// <summary>None of the forms that certificates have.</summary>
    Unknown,

    /// <summary>Base64 text between BEGIN and END lines (RFC 7468).</summary>
    Pem,

    /// <summary>The octets themselves.</summary>
    Der,

    /// <summary>PKCS#7, in text or not (RFC 5652).</summary>
    Pkcs7,

    /// <summary>PKCS#12 (RFC 7292).</summary>
    Pkcs12,
}
