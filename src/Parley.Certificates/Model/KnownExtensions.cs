namespace Parley.Certificates.Model;

/// <summary>The extensions that Parley reads, as a set: one certificate has each once at most (RFC 5280, 4.2).</summary>
[Flags]
enum KnownExtensions
{
    None = 0,
    SubjectKeyIdentifier = 1 << 0,
    KeyUsage = 1 << 1,
    SubjectAlternativeName = 1 << 2,
    IssuerAlternativeName = 1 << 3,
    BasicConstraints = 1 << 4,
    NameConstraints = 1 << 5,
    CrlDistributionPoints = 1 << 6,
    CertificatePolicies = 1 << 7,
    PolicyMappings = 1 << 8,
    AuthorityKeyIdentifier = 1 << 9,
    PolicyConstraints = 1 << 10,
    ExtendedKeyUsage = 1 << 11,
    InhibitAnyPolicy = 1 << 12,
    AuthorityInformationAccess = 1 << 13,

    /// <summary>Any that Parley does not read.</summary>
    Other = 1 << 30,
}
