namespace Parley.Certificates.Paths;

/// <summary>Where a certificate of a path came from.</summary>
public enum CertificateOrigin
{
    /// <summary>The server sent it.</summary>
    Presented,

    /// <summary>It is an anchor of the trust store.</summary>
    Anchor,

    /// <summary>It is one of the store's intermediates.</summary>
    Intermediate,
}
