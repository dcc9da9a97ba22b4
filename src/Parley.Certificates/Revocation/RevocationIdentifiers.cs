using Parley.Certificates.Model;

namespace Parley.Certificates.Revocation;

/// <summary>The object identifiers of revocation lists and of OCSP.</summary>
static class RevocationIdentifiers
{
    // Extensions of a list (RFC 5280, 5.2).
    internal static readonly Oid CrlNumber = Oid.Parse("2.5.29.20");
    internal static readonly Oid DeltaCrlIndicator = Oid.Parse("2.5.29.27");
    internal static readonly Oid IssuingDistributionPoint = Oid.Parse("2.5.29.28");
    internal static readonly Oid FreshestCrl = Oid.Parse("2.5.29.46");

    // Extensions of an entry (RFC 5280, 5.3).
    internal static readonly Oid ReasonCode = Oid.Parse("2.5.29.21");
    internal static readonly Oid InvalidityDate = Oid.Parse("2.5.29.24");
    internal static readonly Oid CertificateIssuer = Oid.Parse("2.5.29.29");

    /// <summary>id-pkix-ocsp-basic (RFC 6960, 4.2.1).</summary>
    internal static readonly Oid BasicResponse = Oid.Parse("1.3.6.1.5.5.7.48.1.1");

    /// <summary>id-pkix-ocsp-nonce (RFC 9654, 2.1).</summary>
    internal static readonly Oid Nonce = Oid.Parse("1.3.6.1.5.5.7.48.1.2");

    /// <summary>id-pkix-ocsp-crl (RFC 6960, 4.4.2).</summary>
    internal static readonly Oid CrlReferences = Oid.Parse("1.3.6.1.5.5.7.48.1.3");

    /// <summary>id-pkix-ocsp-nocheck (RFC 6960, 4.2.2.2.1).</summary>
    internal static readonly Oid NoCheck = Oid.Parse("1.3.6.1.5.5.7.48.1.5");

    /// <summary>id-pkix-ocsp-archive-cutoff (RFC 6960, 4.4.4).</summary>
    internal static readonly Oid ArchiveCutoff = Oid.Parse("1.3.6.1.5.5.7.48.1.6");

    /// <summary>id-pkix-ocsp-extended-revoke (RFC 6960, 4.4.8).</summary>
    internal static readonly Oid ExtendedRevoke = Oid.Parse("1.3.6.1.5.5.7.48.1.9");

    /// <summary>Signed certificate timestamps in an answer (RFC 6962, 3.3).</summary>
    internal static readonly Oid CertificateTransparency = Oid.Parse("1.3.6.1.4.1.11129.2.4.5");

    /// <summary>The purpose id-kp-OCSPSigning (RFC 6960, 4.2.2.2).</summary>
    internal static readonly Oid OcspSigning = Oid.Parse("1.3.6.1.5.5.7.3.9");
}
