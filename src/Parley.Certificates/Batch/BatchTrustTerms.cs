namespace Parley.Certificates.Batch;

/// <summary>
/// How a case wants its anchor trusted and for what, in the words of BoringSSL's chain tests. A case that says so describes
/// its whole policy, and no profile is asked.
/// </summary>
public sealed record BatchTrustTerms
{
    /// <summary>What the peer is for: <c>SERVER_AUTH</c>, <c>CLIENT_AUTH_STRICT</c>; empty where it does not matter.</summary>
    public string KeyPurpose { get; init; } = "";

    /// <summary>
    /// How the anchor is trusted: <c>TRUSTED_ANCHOR</c> as a name and a key, <c>…_WITH_CONSTRAINTS</c> with what its
    /// certificate says, <c>TRUSTED_LEAF</c> as the peer itself.
    /// </summary>
    public string AnchorTrust { get; init; } = "";

    /// <summary>Whether weak hashes are refused.</summary>
    public bool RefusesWeakHashes { get; init; }
}
