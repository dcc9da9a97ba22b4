namespace Parley.Certificates.Paths;

/// <summary>What came of verifying one signature with one key.</summary>
enum SignatureCheck
{
    /// <summary>The key made the signature.</summary>
    Valid,

    /// <summary>It did not, or the key cannot be used.</summary>
    Invalid,

    /// <summary>This platform cannot verify signatures of this kind.</summary>
    Unsupported,
}
