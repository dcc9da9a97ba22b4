namespace Parley.Certificates.Tests.Vectors;

/// <summary>One certificate, its issuer, one list or answer, one status.</summary>
sealed record RevocationCase(
    string Id,
    string Kind,
    string? Crl,
    string? OcspResponse,
    string? OcspRequest,
    string Certificate,
    string IssuerCertificate,
    string[] ExtraCaCertificates,
    DateTimeOffset ValidationTime,
    int MaxAgeSeconds,
    string ExpectedStatus,
    string? ExpectedResponseStatus);
