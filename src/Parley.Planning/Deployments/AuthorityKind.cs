namespace Parley.Planning.Deployments;

/// <summary>Who signs the certificates of the servers.</summary>
public enum AuthorityKind
{
    /// <summary>An authority that clients trust from the start.</summary>
    Public,

    /// <summary>The organisation's own authority, whose root every device must get.</summary>
    Private,

    /// <summary>Nobody but the servers themselves.</summary>
    SelfSigned,
}
