namespace Parley.Certificates.Model;

/// <summary>One extension as encoded (RFC 5280, 4.1). Extensions that Parley does not know are kept too.</summary>
/// <param name="Id">What it is.</param>
/// <param name="Critical">Whether one that does not understand it must reject the certificate.</param>
/// <param name="Value">The encoded value inside the OCTET STRING.</param>
public readonly record struct CertificateExtension(Oid Id, bool Critical, ReadOnlyMemory<byte> Value);
