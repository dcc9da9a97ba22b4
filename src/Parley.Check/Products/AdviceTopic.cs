namespace Parley.Check.Products;

/// <summary>What is to be changed at a server.</summary>
public enum AdviceTopic
{
    /// <summary>Its certificate and key.</summary>
    Certificate,

    /// <summary>What it sends after its certificate.</summary>
    Chain,

    /// <summary>The versions of TLS.</summary>
    Versions,

    /// <summary>The cipher suites before TLS 1.3.</summary>
    Suites,

    /// <summary>The OCSP answer that it sends with its certificate.</summary>
    Staple,

    /// <summary>STARTTLS.</summary>
    StartTls,

    /// <summary>The domains that it serves.</summary>
    Domain,

    /// <summary>Whether it demands a certificate of clients.</summary>
    ClientCertificate,

    /// <summary>How users log in.</summary>
    Login,
}
