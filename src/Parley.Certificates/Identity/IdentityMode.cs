namespace Parley.Certificates.Identity;

/// <summary>By which book names are compared.</summary>
public enum IdentityMode
{
    /// <summary>The standards of today: RFC 9525 with RFC 6120, RFC 5922 and RFC 4513. The common name never counts.</summary>
    Standard,

    /// <summary>
    /// The fields and the order that the vendor documents name, with the common name as the last resort, and wildcards
    /// for SIP too.
    /// </summary>
    Compatible,
}
