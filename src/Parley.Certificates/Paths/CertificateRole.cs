namespace Parley.Certificates.Paths;

/// <summary>What a certificate does in a path.</summary>
public enum CertificateRole
{
    /// <summary>It identifies the peer.</summary>
    Leaf,

    /// <summary>It stands between the leaf and the anchor.</summary>
    Intermediate,

    /// <summary>Trust begins with it.</summary>
    Anchor,
}
