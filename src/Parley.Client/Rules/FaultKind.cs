namespace Parley.Client.Rules;

/// <summary>What can be wrong with a certificate, as far as clients treat it differently.</summary>
public enum FaultKind
{
    /// <summary>No path leads to an authority that counts with the client.</summary>
    AuthorityUnknown,

    /// <summary>The server vouches for itself.</summary>
    SelfSigned,

    /// <summary>No name that the client looks at is the server's.</summary>
    NameDiffers,

    /// <summary>A certificate of the path has ended or not yet begun.</summary>
    OutOfDate,

    /// <summary>Anything else: a weak key, a broken signature, a wrong usage, octets that are no certificate.</summary>
    Unsound,
}
