namespace Parley.Certificates.Profiles;

/// <summary>What a certificate of the store may do as an anchor.</summary>
[Flags]
public enum AnchorRoles
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It may vouch for others.</summary>
    Issuer = 1 << 0,

    /// <summary>It is trusted as the peer's own certificate.</summary>
    Peer = 1 << 1,

    /// <summary>It is trusted as the peer's own certificate where its own key signed it.</summary>
    SelfSignedPeer = 1 << 2,

    /// <summary>Both, whoever signed it.</summary>
    Any = Issuer | Peer,
}
