namespace Parley.Issuance.Authorities;

/// <summary>One of the two authorities in a folder.</summary>
public enum AuthorityLevel
{
    /// <summary>The root: clients trust it, and it signs the other alone.</summary>
    Root,

    /// <summary>The issuing authority: it signs the certificates of servers.</summary>
    Issuing,
}
