namespace Parley.Certificates.Judging;

/// <summary>What a peer's certificate must be good for.</summary>
public enum KeyPurpose
{
    /// <summary>A TLS server.</summary>
    ServerAuthentication,

    /// <summary>A TLS client.</summary>
    ClientAuthentication,

    /// <summary>Nothing in particular: plain path validation.</summary>
    Any,
}
