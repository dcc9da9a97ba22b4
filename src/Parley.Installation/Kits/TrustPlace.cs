namespace Parley.Installation.Kits;

/// <summary>The store of a client that a certificate belongs into.</summary>
public enum TrustPlace
{
    /// <summary>Trusted roots: vouches for others. On Windows "Trusted Root Certification Authorities".</summary>
    Root,

    /// <summary>Helps to build a path to a root, and is not trusted by itself. On Windows "Intermediate Certification Authorities".</summary>
    Intermediate,

    /// <summary>Accepted as it is, and vouches for nobody else. On Windows "Enterprise Trust".</summary>
    Exception,
}
