namespace Parley.Discovery.Cloud;

/// <summary>What the cloud lookup says about a domain.</summary>
public enum CloudDomainStatus
{
    /// <summary>The domain is not known to the cloud messenger: go on with DNS.</summary>
    NotProvisioned,

    /// <summary>The domain belongs to the cloud messenger, which asks for a password.</summary>
    Provisioned,

    /// <summary>The domain belongs to the cloud messenger and signs in at its own identity provider.</summary>
    ProvisionedWithSingleSignOn,

    /// <summary>No answer that says anything; discovery goes on as if there were none.</summary>
    Unknown,
}
