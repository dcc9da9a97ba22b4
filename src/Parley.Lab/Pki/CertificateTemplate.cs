using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Parley.Lab.Pki;

/// <summary>
/// What a certificate of the lab is to say. The defaults make a sound server certificate; every property can be set to
/// something that no authority would sign.
/// </summary>
public sealed record CertificateTemplate
{
    /// <summary>Purpose "TLS server authentication" (RFC 5280, 4.2.1.12).</summary>
    public const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <summary>Purpose "TLS client authentication" (RFC 5280, 4.2.1.12).</summary>
    public const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    /// <summary>How long before the moment of issue certificates of the lab begin: clocks of peers may lag a little.</summary>
    public static readonly TimeSpan BackDated = TimeSpan.FromDays(1);

    /// <summary>The subject as a distinguished name, such as <c>CN=imp1.example.test,O=Example</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The subject alternative names in this order; none means no extension.</summary>
    public ImmutableArray<LabName> Names { get; init; } = [];

    /// <summary>The kind of key; P-256 unless said otherwise.</summary>
    public LabKeyKind Key { get; init; } = LabKeyKind.EcdsaP256;

    /// <summary>When it begins to be valid, from the moment of issue; a day earlier unless said otherwise.</summary>
    public TimeSpan StartsIn { get; init; } = -BackDated;

    /// <summary>When it ends to be valid, from the moment of issue; in 90 days unless said otherwise.</summary>
    public TimeSpan EndsIn { get; init; } = TimeSpan.FromDays(90);

    /// <summary>The hash of the signature on it; SHA-256 unless said otherwise. SHA-1 can be had, and MD5 with RSA.</summary>
    public HashAlgorithmName SignatureHash { get; init; } = HashAlgorithmName.SHA256;

    /// <summary>Whether to break the signature by turning one bit of it; off unless said otherwise.</summary>
    public bool CorruptSignature { get; init; }

    /// <summary>Basic constraints: an authority, not one, or no extension at all where <see langword="null"/>.</summary>
    public bool? IsAuthority { get; init; } = false;

    /// <summary>How many authorities may follow below this one; no limit where <see langword="null"/>.</summary>
    public int? PathLength { get; init; }

    /// <summary>The key usage, critical; no extension where <see langword="null"/>.</summary>
    public X509KeyUsageFlags? KeyUsage { get; init; } = X509KeyUsageFlags.DigitalSignature;

    /// <summary>The extended key usage by object identifiers; none means no extension.</summary>
    public ImmutableArray<string> Purposes { get; init; } = [ServerAuthentication];

    /// <summary>Where the issuer's certificate can be fetched (authority information access).</summary>
    public ImmutableArray<string> IssuerUrls { get; init; } = [];

    /// <summary>Where the status of this certificate can be asked (OCSP, in authority information access).</summary>
    public ImmutableArray<string> StatusUrls { get; init; } = [];

    /// <summary>Where the issuer's revocation list can be fetched (CRL distribution points).</summary>
    public ImmutableArray<string> RevocationListUrls { get; init; } = [];

    /// <summary>Extensions added as they are, after all others.</summary>
    public ImmutableArray<X509Extension> Further { get; init; } = [];

    /// <summary>A sound certificate for a TLS server: the host as common name and dNSName, then further names.</summary>
    public static CertificateTemplate ForServer(string host, params ReadOnlySpan<LabName> furtherNames) => new()
    {
        Subject = $"CN={host}",
        Names = [new LabName.Dns(host), .. furtherNames],
    };

    /// <summary>A sound certificate for an authority, valid for five years.</summary>
    public static CertificateTemplate ForAuthority(string commonName) => new()
    {
        Subject = $"CN={commonName}",
        IsAuthority = true,
        KeyUsage = X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign,
        Purposes = [],
        EndsIn = TimeSpan.FromDays(5 * 365),
    };
}
