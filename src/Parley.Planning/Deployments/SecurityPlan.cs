namespace Parley.Planning.Deployments;

/// <summary>Certificates and modes of security; what is not said is open.</summary>
public sealed record SecurityPlan
{
    /// <summary>Who signs the servers' certificates.</summary>
    public AuthorityKind? Authority { get; init; }

    /// <summary>The common name of the authority's root, as it stands in chains.</summary>
    public string? AuthorityName { get; init; }

    /// <summary>The authority signs one certificate for one name only.</summary>
    public bool? OneCertificatePerName { get; init; }

    /// <summary>RSA keys of this many bits.</summary>
    public int? KeyBits { get; init; }

    /// <summary>Certificates name where their revocation can be asked.</summary>
    public bool? RevocationAddresses { get; init; }

    /// <summary>Phones sign in securely, and calls are set up over TLS.</summary>
    public bool? SecurePhones { get; init; }

    /// <summary>The configuration that phones download is encrypted.</summary>
    public bool? EncryptedTftp { get; init; }

    /// <summary>Clients run in FIPS mode.</summary>
    public bool? Fips { get; init; }

    /// <summary>Clients run in Common Criteria mode.</summary>
    public bool? CommonCriteria { get; init; }
}
