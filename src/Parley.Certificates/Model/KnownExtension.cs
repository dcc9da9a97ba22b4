namespace Parley.Certificates.Model;

/// <summary>Tells which extension an identifier is.</summary>
static class KnownExtension
{
    /// <summary>The extension of an identifier's content octets.</summary>
    internal static KnownExtensions Of(ReadOnlySpan<byte> id) => id switch
    {
        [0x55, 0x1D, var arc] => OfArc(arc), // 2.5.29, id-ce
        [0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x01, 0x01] => KnownExtensions.AuthorityInformationAccess, // 1.3.6.1.5.5.7.1.1
        _ => KnownExtensions.Other,
    };

    static KnownExtensions OfArc(byte arc) => arc switch
    {
        14 => KnownExtensions.SubjectKeyIdentifier,
        15 => KnownExtensions.KeyUsage,
        17 => KnownExtensions.SubjectAlternativeName,
        18 => KnownExtensions.IssuerAlternativeName,
        19 => KnownExtensions.BasicConstraints,
        30 => KnownExtensions.NameConstraints,
        31 => KnownExtensions.CrlDistributionPoints,
        32 => KnownExtensions.CertificatePolicies,
        33 => KnownExtensions.PolicyMappings,
        35 => KnownExtensions.AuthorityKeyIdentifier,
        36 => KnownExtensions.PolicyConstraints,
        37 => KnownExtensions.ExtendedKeyUsage,
        54 => KnownExtensions.InhibitAnyPolicy,
        _ => KnownExtensions.Other,
    };
}
